using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace StudyPlatform.Web.Tests.Admin.Components;

/// <summary>Finds the library by which bUnit compares markup; see the project file.</summary>
internal static class DiffingLibrary
{
    private const string Name = "AngleSharp.Diffing";

#pragma warning disable CA2255 // Nothing else runs before bUnit asks for it.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Find() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == Name ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "diffing", Name + ".dll")) : null;
}
