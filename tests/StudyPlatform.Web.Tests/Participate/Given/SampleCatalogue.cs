using Microsoft.Extensions.FileProviders;
using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Stores;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Web.Participate;

namespace StudyPlatform.Web.Tests.Participate.Given;

/// <summary>A site with one study; its state is the store's.</summary>
public sealed class SampleCatalogue(RunningStudy study, InMemoryParticipationStore store, IReadOnlyDictionary<MediaPath, byte[]> media) : IStudyCatalogue
{
    public ValueTask<CataloguedStudy?> FindAsync(StudyId id, CancellationToken cancellationToken) => ValueTask.FromResult(
        id == study.Version.Study ? new CataloguedStudy(new StudyEntry(id, store.State, study.Version, DateTimeOffset.UnixEpoch), study) : null);

    public ValueTask<RunningStudy> VersionAsync(StudyVersion version, CancellationToken cancellationToken) => ValueTask.FromResult(study);

    public IFileInfo? Medium(MediaPath path) => media.TryGetValue(path, out var bytes) ? new MemoryFile(path.FileName, bytes) : null;

    private sealed class MemoryFile(string name, byte[] bytes) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => bytes.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}
