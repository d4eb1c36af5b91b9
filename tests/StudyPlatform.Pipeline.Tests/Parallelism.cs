// The number of compute threads belongs to the process, so commands run one after another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
