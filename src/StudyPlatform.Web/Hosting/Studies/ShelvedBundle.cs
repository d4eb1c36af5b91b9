using StudyPlatform.Domain.Bundles;
using StudyPlatform.Domain.Studies;

namespace StudyPlatform.Web.Hosting.Studies;

/// <summary>A bundle on the site's shelf, as one chooses among them.</summary>
/// <param name="Hash">SHA-256 of its <c>bundle.json</c>: its name on the shelf.</param>
/// <param name="Id">The bundle's own name.</param>
/// <param name="Title">For people to read.</param>
/// <param name="Methods">Its explanation methods.</param>
/// <param name="Stimuli">Images that participants can be shown, without the tutorial's two.</param>
/// <param name="Created">When it was made, UTC.</param>
/// <param name="UsedBy">Studies of which any version has it, as far as its reader may see them.</param>
public sealed record ShelvedBundle(
    Sha256Hash Hash, BundleId Id, string Title, IReadOnlyList<BundleMethod> Methods, int Stimuli, DateTimeOffset Created, IReadOnlyList<StudyId> UsedBy);
