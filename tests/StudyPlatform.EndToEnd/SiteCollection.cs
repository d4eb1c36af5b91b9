namespace StudyPlatform.EndToEnd;

/// <summary>Tests that share one running site.</summary>
[CollectionDefinition]
public sealed class SiteCollection : ICollectionFixture<RunningSite>;
