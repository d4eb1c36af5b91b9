// Servers and browsers of several tests at once would only wait for one another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
