// torch's random generator and thread pool belong to the whole process: tests that compute take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
