using System.Runtime.InteropServices;

namespace Fixia.Demo.Drawing;

/// <summary>Somewhere on a drawing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct P(double X, double Y);

/// <summary>Flat shapes with soft edges. Measures are of the drawing, however many pixels it has.</summary>
internal sealed class Canvas
{
    private const int Lines = 4;
    private const int Round = 40;

    private readonly int width;
    private readonly int height;
    private readonly double scale;
    private readonly uint[] pixels;
    private readonly float[] cover;

    public Canvas(double drawn, double tall, int width, Colour ground)
    {
        (this.width, scale) = (width, width / drawn);
        height = (int)Math.Round(tall * scale);
        pixels = new uint[width * height];
        cover = new float[width + 1];
        Array.Fill(pixels, ground.Packed);
    }

    public byte[] Pack() => WebP.Pack(pixels, width, height);

    public void Box(Colour colour, double x, double y, double wide, double tall, double round = 0, double turn = 0)
    {
        var r = Math.Min(round, Math.Min(wide, tall) / 2);
        var corners = new List<P>();
        foreach (var (cx, cy, from) in new[]
        {
            (x + wide - r, y + r, -90), (x + wide - r, y + tall - r, 0), (x + r, y + tall - r, 90), (x + r, y + r, 180),
        })
        {
            for (var step = 0; step <= (r > 0 ? 6 : 0); step++)
            {
                var angle = (from + (step * 15)) * Math.PI / 180;
                corners.Add(new P(cx + (Math.Cos(angle) * r), cy + (Math.Sin(angle) * r)));
            }
        }

        Fill(colour, Turned(corners, new P(x + (wide / 2), y + (tall / 2)), turn));
    }

    public void Oval(Colour colour, double x, double y, double rx, double ry, double turn = 0) => Fill(
        colour,
        Turned(
            [.. Enumerable.Range(0, Round).Select(i => i * 2 * Math.PI / Round).Select(a => new P(
                x + (Math.Cos(a) * rx), y + (Math.Sin(a) * ry)))],
            new P(x, y),
            turn));

    public void Disc(Colour colour, double x, double y, double r) => Oval(colour, x, y, r, r);

    public void Ring(Colour colour, double x, double y, double r, double thick) => Line(
        colour,
        thick,
        [.. Enumerable.Range(0, Round + 1).Select(i => i * 2 * Math.PI / Round).Select(a => new P(
            x + (Math.Cos(a) * r), y + (Math.Sin(a) * r)))]);

    public void Line(Colour colour, double thick, params P[] points)
    {
        for (var i = 1; i < points.Length; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            var length = Math.Max(0.001, Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y))));
            var (dx, dy) = ((b.Y - a.Y) / length * thick / 2, (a.X - b.X) / length * thick / 2);
            Fill(colour, [new(a.X + dx, a.Y + dy), new(b.X + dx, b.Y + dy), new(b.X - dx, b.Y - dy), new(a.X - dx, a.Y - dy)]);
            if (thick > 3)
                Oval(colour, b.X, b.Y, thick / 2, thick / 2);
        }

        if (thick > 3)
            Oval(colour, points[0].X, points[0].Y, thick / 2, thick / 2);
    }

    /// <summary>A line that swings through the points.</summary>
    public void Swing(Colour colour, double thick, params P[] points) => Line(colour, thick, [.. Smooth(points, false)]);

    /// <summary>A shape whose edge swings through the points.</summary>
    public void Soft(Colour colour, params P[] points) => Fill(colour, Smooth(points, true));

    public void Shape(Colour colour, params P[] points) => Fill(colour, points);

    private static List<P> Smooth(P[] points, bool closed)
    {
        const int steps = 9;
        var smooth = new List<P>();
        P At(int i) => closed ? points[((i % points.Length) + points.Length) % points.Length]
            : points[Math.Clamp(i, 0, points.Length - 1)];
        for (var i = 0; i < (closed ? points.Length : points.Length - 1); i++)
        {
            var (a, b, c, d) = (At(i - 1), At(i), At(i + 1), At(i + 2));
            for (var step = 0; step < steps; step++)
            {
                var t = (double)step / steps;
                smooth.Add(new P(Between(a.X, b.X, c.X, d.X, t), Between(a.Y, b.Y, c.Y, d.Y, t)));
            }
        }

        if (!closed)
            smooth.Add(points[^1]);
        return smooth;
    }

    // Catmull and Rom.
    private static double Between(double a, double b, double c, double d, double t) => 0.5 * (
        (2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * t * t) + (((3 * b) - a - (3 * c) + d) * t * t * t));

    private static List<P> Turned(List<P> points, P around, double degrees)
    {
        if (degrees == 0)
            return points;
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return points.ConvertAll(p => new P(
            around.X + ((p.X - around.X) * cos) - ((p.Y - around.Y) * sin),
            around.Y + ((p.X - around.X) * sin) + ((p.Y - around.Y) * cos)));
    }

    private void Fill(Colour colour, IReadOnlyList<P> points)
    {
        var edges = new (double X0, double Y0, double X1, double Y1)[points.Count];
        var (top, bottom) = (double.MaxValue, double.MinValue);
        for (var i = 0; i < points.Count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            edges[i] = a.Y <= b.Y
                ? (a.X * scale, a.Y * scale, b.X * scale, b.Y * scale)
                : (b.X * scale, b.Y * scale, a.X * scale, a.Y * scale);
            (top, bottom) = (Math.Min(top, edges[i].Y0), Math.Max(bottom, edges[i].Y1));
        }

        Span<double> crossings = stackalloc double[points.Count + 1];
        for (var y = Math.Max(0, (int)top); y < Math.Min(height, (int)Math.Ceiling(bottom)); y++)
        {
            var (left, right) = (width, -1);
            for (var line = 0; line < Lines; line++)
            {
                var at = y + ((line + 0.5) / Lines);
                var count = 0;
                foreach (var (x0, y0, x1, y1) in edges)
                {
                    if (y0 <= at && y1 > at)
                        crossings[count++] = x0 + ((x1 - x0) * (at - y0) / (y1 - y0));
                }

                crossings[..count].Sort();
                for (var i = 0; i + 1 < count; i += 2)
                {
                    var (from, to) = (Math.Clamp(crossings[i], 0, width), Math.Clamp(crossings[i + 1], 0, width));
                    if (to <= from)
                        continue;
                    Cover(from, to);
                    (left, right) = (Math.Min(left, (int)from), Math.Max(right, Math.Min(width - 1, (int)to)));
                }
            }

            if (right >= left)
                Paint(colour, y, left, right);
        }
    }

    private void Cover(double from, double to)
    {
        const float whole = 1f / Lines;
        var (first, last) = ((int)from, (int)to);
        if (first == last)
        {
            cover[first] += (float)(to - from) * whole;
            return;
        }

        cover[first] += (float)(first + 1 - from) * whole;
        for (var x = first + 1; x < last; x++)
            cover[x] += whole;
        cover[last] += (float)(to - last) * whole;
    }

    private void Paint(Colour colour, int y, int left, int right)
    {
        var row = pixels.AsSpan(y * width, width);
        for (var x = left; x <= right; x++)
        {
            var part = cover[x];
            cover[x] = 0;
            if (part > 0.985f)
                row[x] = colour.Packed;
            else if (part > 0.015f)
                row[x] = Colour.Of(row[x]).Towards(colour, part).Packed;
        }

        cover[width] = 0;
    }
}
