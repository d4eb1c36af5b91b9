using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;

namespace StudyPlatform.Explain.Scenes.Fields;

/// <summary>Colours the points of solids by their material numbers.</summary>
internal interface IPainter
{
    /// <param name="material">The number the solid was built with.</param>
    /// <param name="p">The point, world coordinates, metres.</param>
    /// <param name="footprint">Width of a pixel at that point, metres; finer detail may be left out.</param>
    /// <param name="surface">Comes with the geometric normal.</param>
    void Paint(int material, Vector3 p, float footprint, ref Surface surface);
}
