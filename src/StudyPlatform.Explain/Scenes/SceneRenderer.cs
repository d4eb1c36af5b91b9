using System.Numerics;
using StudyPlatform.Explain.Scenes.Light;
using StudyPlatform.Explain.Scenes.Settings;
using StudyPlatform.Imaging;

namespace StudyPlatform.Explain.Scenes;

/// <summary>
/// Draws scenes. One sample a pixel, four more where neighbours differ; everything is computed from the description
/// alone and in one thread, so a scene has the same bytes in whatever order and beside whatever else it is drawn.
/// (Another processor family or runtime may round sines and sums differently in the last bit.)
/// </summary>
public static class SceneRenderer
{
    /// <summary>The occluder is taken away where it would hide more of the object than this.</summary>
    public const double MostHidden = 0.3;

    private const int Tile = 8;
    private const int Probe = 56;
    private const float EdgeContrast = 0.055f;

    /// <summary>Draws <paramref name="scene"/> as a square picture of <paramref name="side"/> pixels.</summary>
    public static RenderedScene Render(SceneDescription scene, int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 8);
        var stage = Stage.Build(scene, occluder: true);
        var hidden = 0.0;
        if (scene.Occluder != OccluderKind.None)
        {
            var free = Stage.Build(scene, occluder: false);
            hidden = HiddenShare(free, stage);
            if (hidden > MostHidden)
                (stage, hidden) = (free, 0.0);
        }

        return Draw(scene, stage, side, hidden);
    }

    /// <summary>The same picture with the object taken away, shadow and all.</summary>
    internal static RenderedScene RenderWithoutSubject(SceneDescription scene, int side) =>
        Draw(scene, Stage.Build(scene, occluder: true, subject: false), side, 0.0);

    private static RenderedScene Draw(SceneDescription scene, Stage stage, int side, double hidden)
    {
        var (colours, seen) = FirstPass(stage, side);
        var pixels = new byte[3 * side * side];
        var mask = new byte[side * side];
        SecondPass(stage, side, colours, seen, mask);
        Finish(scene, side, colours, pixels);
        return new RenderedScene(new RgbImage(side, side, pixels), mask, scene.Surroundings, hidden);
    }

    private static double HiddenShare(Stage free, Stage covered)
    {
        var all = CountSubject(free);
        return all == 0 ? 0.0 : Math.Max(0.0, 1.0 - ((double)CountSubject(covered) / all));
    }

    private static int CountSubject(Stage stage)
    {
        var tracer = new Tracer(stage, Probe);
        var count = 0;
        ForTiles(Probe, tracer, (x, y) =>
        {
            if (IsSubject(stage, tracer.Identify(Coordinate(x + 0.5f, Probe), -Coordinate(y + 0.5f, Probe), out _, out _)))
                count++;
        });
        return count;
    }

    private static bool IsSubject(Stage stage, int seen) => seen >= 0 && stage.Field.Primitives[seen].IsSubject;

    private static float Coordinate(float pixel, int side) => (2f * pixel / side) - 1f;

    private static void ForTiles(int side, Tracer tracer, Action<int, int> pixel)
    {
        for (var y0 = 0; y0 < side; y0 += Tile)
        {
            for (var x0 = 0; x0 < side; x0 += Tile)
            {
                var x1 = Math.Min(x0 + Tile, side);
                var y1 = Math.Min(y0 + Tile, side);
                tracer.EnterTile(Coordinate(x0, side), -Coordinate(y1, side), Coordinate(x1, side), -Coordinate(y0, side));
                for (var y = y0; y < y1; y++)
                {
                    for (var x = x0; x < x1; x++)
                        pixel(x, y);
                }
            }
        }
    }

    private static (Vector3[] Colours, int[] Seen) FirstPass(Stage stage, int side)
    {
        var tracer = new Tracer(stage, side);
        var colours = new Vector3[side * side];
        var seen = new int[side * side];
        ForTiles(side, tracer, (x, y) =>
        {
            var light = tracer.Sample(Coordinate(x + 0.5f, side), -Coordinate(y + 0.5f, side), out var id);
            colours[(y * side) + x] = Colour.Develop(light * stage.Exposure);
            seen[(y * side) + x] = id;
        });
        return (colours, seen);
    }

    private static void SecondPass(Stage stage, int side, Vector3[] colours, int[] seen, byte[] mask)
    {
        var rough = (Vector3[])colours.Clone();
        var tracer = new Tracer(stage, side);
        // A turned grid: four samples on four different rows and columns.
        ReadOnlySpan<Vector2> grid = [new(0.125f, 0.625f), new(0.375f, 0.125f), new(0.625f, 0.875f), new(0.875f, 0.375f)];
        var offsets = grid.ToArray();
        ForTiles(side, tracer, (x, y) =>
        {
            var at = (y * side) + x;
            var subject = IsSubject(stage, seen[at]) ? 1 : 0;
            if (!IsEdge(stage, rough, seen, side, x, y))
            {
                mask[at] = (byte)(subject * 255);
                return;
            }
            var sum = rough[at];
            foreach (var o in offsets)
            {
                var light = tracer.Sample(Coordinate(x + o.X, side), -Coordinate(y + o.Y, side), out var id);
                sum += Colour.Develop(light * stage.Exposure);
                subject += IsSubject(stage, id) ? 1 : 0;
            }
            colours[at] = sum / 5f;
            mask[at] = subject >= 3 ? (byte)255 : (byte)0;
        });
    }

    private static bool IsEdge(Stage stage, Vector3[] colours, int[] seen, int side, int x, int y)
    {
        var at = (y * side) + x;
        var here = colours[at];
        var subject = IsSubject(stage, seen[at]);
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                int nx = x + dx, ny = y + dy;
                if (nx < 0 || ny < 0 || nx >= side || ny >= side)
                    continue;
                var there = (ny * side) + nx;
                if (IsSubject(stage, seen[there]) != subject)
                    return true;
                var d = Vector3.Abs(colours[there] - here);
                if (d.X + d.Y + d.Z > 3f * EdgeContrast && (subject || seen[at] >= 0 || seen[there] >= 0 || dx == 0 || dy == 0) && (subject || d.X + d.Y + d.Z > 6f * EdgeContrast))
                    return true;
            }
        }
        return false;
    }

    /// <summary>A little sensor noise and darker corners, then bytes.</summary>
    private static void Finish(SceneDescription scene, int side, Vector3[] colours, byte[] pixels)
    {
        var random = new SceneRandom(SceneRandom.Derive(scene.Seed, 99));
        var grain = random.Range(0.004f, 0.016f);
        for (var i = 0; i < colours.Length; i++)
        {
            var x = Coordinate((i % side) + 0.5f, side);
            var y = Coordinate((i / side) + 0.5f, side);
            var dark = 1f - (0.055f * ((x * x) + (y * y)));
            var noise = grain * (random.Unit() + random.Unit() - 1f);
            var c = (colours[i] * dark) + new Vector3(noise);
            pixels[3 * i] = ToByte(c.X);
            pixels[(3 * i) + 1] = ToByte(c.Y);
            pixels[(3 * i) + 2] = ToByte(c.Z);
        }
    }

    private static byte ToByte(float c) => (byte)Math.Clamp((int)((c * 255f) + 0.5f), 0, 255);
}
