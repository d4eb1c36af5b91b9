// Tensors are counted for the whole process, and libtorch has a pool of threads of its own.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
