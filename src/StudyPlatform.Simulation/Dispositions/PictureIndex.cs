using StudyPlatform.Domain.Bundles;
using StudyPlatform.Simulation.Forms;
using StudyPlatform.Simulation.Participants;

namespace StudyPlatform.Simulation.Dispositions;

/// <summary>Tells from the pictures of a page which stimulus it shows and by which methods it is explained, as a participant's eyes would.</summary>
public sealed class PictureIndex
{
    private readonly Dictionary<MediaPath, List<BundleStimulus>> _byImage = [];

    /// <param name="bundle">Whose pictures are shown.</param>
    public PictureIndex(Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        foreach (var stimulus in bundle.Stimuli)
        {
            if (!_byImage.TryGetValue(stimulus.Image, out var same))
                _byImage[stimulus.Image] = same = [];
            same.Add(stimulus);
        }
    }

    /// <summary>The last stimulus on a page, or null if there is none.</summary>
    public SeenStimulus? Find(ShownPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var pictures = Pictures(page.Text);
        for (var at = pictures.Count - 1; at >= 0; at--)
        {
            if (!_byImage.TryGetValue(pictures[at], out var candidates))
                continue;
            // Two stimuli may share a test image; the explanations that follow tell them apart.
            var following = pictures[(at + 1)..];
            return candidates
                .Select(stimulus => new SeenStimulus(stimulus, MethodsAmong(stimulus, following)))
                .MaxBy(seen => seen.Explanations.Count);
        }

        return null;
    }

    /// <summary>For each picture that explains the stimulus, the methods whose explanation it is: mostly one; two example methods may have named the same training image.</summary>
    private static List<IReadOnlyList<MethodId>> MethodsAmong(BundleStimulus stimulus, IEnumerable<MediaPath> pictures) =>
    [
        .. pictures
            .Select(picture => stimulus.Explanations.Where(pair => pair.Value.Image == picture).Select(pair => pair.Key).ToList())
            .Where(methods => methods.Count > 0),
    ];

    private static List<MediaPath> Pictures(string html)
    {
        const string Folder = "/media/";
        var found = new List<MediaPath>();
        var reader = new TagReader(html);
        while (reader.Read())
        {
            if (reader is { Name: "img", IsEnd: false } && reader["src"] is { } source && source.StartsWith(Folder, StringComparison.Ordinal)
                && MediaPath.TryParseFileName(source[Folder.Length..], out var path))
            {
                found.Add(path);
            }
        }

        return found;
    }
}
