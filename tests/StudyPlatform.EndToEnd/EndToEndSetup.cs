using StudyPlatform.EndToEnd;
using StudyPlatform.EndToEnd.Browsing;

// Servers and browsers of several tests at once would only wait for one another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(RunningSite))]
[assembly: AssemblyFixture(typeof(Chromium))]
