namespace StudyPlatform.EndToEnd.Browsing;

/// <summary>Tests that share one running site and one browser.</summary>
[CollectionDefinition]
public sealed class BrowserCollection : ICollectionFixture<RunningSite>, ICollectionFixture<Chromium>;
