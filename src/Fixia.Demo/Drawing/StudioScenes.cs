namespace Fixia.Demo.Drawing;

/// <summary>What is drawn, written, photographed and programmed; 400 by 300.</summary>
internal static class StudioScenes
{
    public static void Poster(Canvas c, Palette p, Random r)
    {
        c.Box(p.Ground.Darker(0.08), 0, 0, 400, 300);
        foreach (var (x, turn) in new[] { (54.0, -3.0), (214, 2) })
        {
            c.Box(turn < 0 ? p.Main : p.Second, x, 28, 134, 236, 3, turn);
            for (var i = 0; i < 4; i++)
                c.Disc(
                    new[] { p.Pale, p.Second, p.Deep, p.Main }[(i + (turn < 0 ? 0 : 2)) % 4], x + r.Some(34, 100),
                        r.Some(64, 170), r.Some(14, 40));
            c.Box(p.Pale, x + 18, 204, 92, 11, 3, turn);
            c.Box(p.Pale, x + 18, 222, r.Some(40, 76), 8, 3, turn);
        }
    }

    public static void Mark(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main, 0, 0, 200, 300);
        c.Box(p.Pale, 200, 0, 200, 300);
        Sign(c, r.Next(4), 100, 128, 58, p.Pale, p.Second);
        c.Box(p.Pale, 46, 214, 108, 13, 4);
        c.Box(p.Pale.Towards(p.Main, 0.4), 66, 236, 68, 7, 3);
        c.Box(Colour.White, 228, 58, 144, 88, 6, -4);
        Sign(c, r.Next(4), 262, 104, 22, p.Main, p.Second);
        c.Box(p.Deep, 296, 90, 56, 7, 3, -4);
        c.Box(p.Deep.Lighter(0.5), 297, 104, 40, 5, 2, -4);
        c.Box(p.Second, 244, 172, 120, 76, 6, 5);
        Sign(c, r.Next(4), 304, 210, 24, p.Pale, p.Main);
    }

    public static void Labels(Canvas c, Palette p, Random r)
    {
        c.Box(p.Ground, 0, 0, 400, 300);
        c.Box(p.Second.Lighter(0.5), 0, 222, 400, 78);
        for (var i = 0; i < 3; i++)
        {
            var x = 52 + (i * 108);
            var glass = new[] { p.Second, p.Main, p.Deep.Lighter(0.2) }[(i + r.Next(3)) % 3];
            c.Box(glass, x, 88, 82, 158, 18);
            c.Box(p.Deep, x + 9, 68, 64, 30, 6);
            c.Box(p.Pale, x, 132, 82, 78);
            Sign(c, r.Next(4), x + 41, 160, 17, p.Main, p.Second);
            c.Box(p.Deep, x + 16, 186, 50, 6, 2);
            c.Box(p.Deep.Lighter(0.5), x + 24, 196, 34, 4, 2);
        }
    }

    public static void Pages(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main.Lighter(0.72), 0, 0, 400, 300);
        c.Box(p.Deep.Lighter(0.66), 46, 44, 310, 218, 3);
        c.Box(p.Pale, 40, 38, 156, 216, 2);
        c.Box(p.Pale.Darker(0.03), 198, 38, 156, 216, 2);
        c.Box(p.Second, 56, 56, 124, 88, 2);
        c.Disc(p.Main, 118, 100, 30);
        for (var i = 0; i < 6; i++)
            c.Box(p.Deep.Lighter(0.45), 56, 158 + (i * 14), r.Some(80, 124), 5, 2);
        c.Box(p.Deep, 214, 60, 100, 14, 2);
        for (var i = 0; i < 11; i++)
            c.Box(p.Deep.Lighter(0.45), 214, 88 + (i * 14), r.Some(84, 124), 5, 2);
    }

    public static void Landscape(Canvas c, Palette p, Random r)
    {
        c.Box(p.Second.Lighter(0.62), 0, 0, 400, 300);
        c.Disc(p.Second.Lighter(0.3), r.Some(90, 310), r.Some(80, 116), r.Some(30, 46));
        for (var i = 0; i < 4; i++)
        {
            var y = 136 + (i * 42);
            c.Soft(
                p.Main.Lighter(0.5 - (i * 0.16)).Towards(p.Deep, i * 0.16),
                new(-60, 420), new(-40, y + r.Some(-14, 14)), new(90, y + r.Some(-28, 12)), new(210, y + r.Some(-14, 24)),
                new(320, y + r.Some(-30, 12)), new(460, y + r.Some(-14, 14)), new(460, 420));
        }

        for (var i = 0; i < 5; i++)
        {
            var (x, y) = (r.Some(30, 370), r.Some(212, 252));
            c.Shape(p.Deep, new(x, y - 46), new(x + 13, y), new(x - 13, y));
        }

        for (var i = 0; i < 3; i++)
        {
            var (x, y) = (r.Some(60, 340), r.Some(36, 84));
            c.Swing(p.Deep, 2.6, new(x - 12, y - 5), new(x, y), new(x + 12, y - 5));
        }
    }

    public static void Creature(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 300);
        c.Disc(p.Second.Lighter(0.4), 280, 92, 58);
        c.Soft(p.Main.Lighter(0.3), new(-30, 330), new(40, 232), new(200, 216), new(360, 236), new(430, 330));
        var x = r.Some(170, 220);
        c.Soft(p.Second, new(x - 66, 246), new(x - 52, 152), new(x, 116), new(x + 52, 152), new(x + 66, 246), new(x, 262));
        c.Shape(p.Second, new(x - 48, 150), new(x - 54, 84), new(x - 8, 124));
        c.Shape(p.Second, new(x + 48, 150), new(x + 54, 84), new(x + 8, 124));
        c.Soft(p.Pale, new(x - 34, 250), new(x, 190), new(x + 34, 250), new(x, 258));
        foreach (var side in new[] { -1, 1 })
        {
            c.Disc(p.Deep, x + (side * 22), 158, 7);
            c.Disc(Colour.White, x + (side * 22) + 2, 156, 2.4);
        }

        c.Oval(p.Deep, x, 178, 8, 6);
        c.Swing(p.Second.Darker(0.16), 16, new(x + 58, 238), new(x + 108, 216), new(x + 98, 168 + r.Some(-14, 14)));
        for (var i = 0; i < 12; i++)
            c.Oval(p.Main, r.Some(10, 390), r.Some(244, 294), 4, 13, r.Some(-30, 30));
    }

    public static void Still(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 196);
        c.Box(p.Pale.Darker(0.08), 0, 196, 400, 104);
        c.Oval(p.Pale.Darker(0.2), 200, 250, 142, 20);
        c.Soft(p.Main, new(98, 242), new(112, 140), new(164, 128), new(226, 128), new(288, 140), new(302, 242), new(200, 256));
        c.Swing(p.Main.Darker(0.25), 11, new(146, 136), new(158, 70), new(242, 70), new(254, 136));
        c.Box(p.Main.Darker(0.18), 106, 170, 188, 10, 4);
        c.Box(p.Second, 186, 160, 28, 32, 5);
        for (var i = 0; i < 12; i++)
            c.Line(p.Main.Lighter(0.35), 1.6, new(116 + (i * 15), 148), new(122 + (i * 15), 150));
        c.Disc(p.Second.Lighter(0.3), r.Some(320, 350), 238, 18);
    }

    public static void Screen(Canvas c, Palette p, Random r)
    {
        c.Box(p.Second.Lighter(0.45), 0, 0, 400, 300);
        c.Box(p.Deep, 34, 26, 332, 226, 10);
        c.Box(p.Pale, 42, 34, 316, 210, 4);
        c.Box(Colour.White, 42, 34, 316, 22);
        c.Disc(p.Main, 56, 45, 5);
        for (var i = 0; i < 4; i++)
            c.Box(p.Deep.Lighter(0.7), 232 + (i * 30), 42, 22, 6, 3);
        c.Box(p.Main, 42, 56, 316, 84);
        c.Box(Colour.White, 62, 76, r.Some(90, 136), 13, 4);
        c.Box(p.Main.Lighter(0.55), 62, 96, r.Some(70, 120), 7, 3);
        c.Box(p.Second, 62, 112, 54, 16, 8);
        c.Disc(p.Second, 300, 98, 28);
        var columns = 3 + r.Next(2);
        var wide = 284.0 / columns;
        for (var i = 0; i < columns; i++)
        {
            var x = 58 + (i * wide);
            c.Box(Colour.White, x, 152, wide - 10, 80, 5);
            c.Box(new[] { p.Main, p.Second, p.Deep }[i % 3].Lighter(0.5), x + 6, 158, wide - 22, 36, 3);
            c.Box(p.Deep.Lighter(0.4), x + 6, 202, wide - 34, 6, 2);
            c.Box(p.Deep.Lighter(0.7), x + 6, 214, wide - 26, 5, 2);
        }

        c.Shape(p.Deep.Lighter(0.2), new(20, 262), new(380, 262), new(356, 276), new(44, 276));
    }

    public static void Phone(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main.Lighter(0.6), 0, 0, 400, 300);
        c.Disc(p.Second.Lighter(0.2), r.Some(60, 340), 60, 70);
        foreach (var (x, y, second) in new[] { (84.0, 38.0, false), (220, 22, true) })
        {
            c.Box(p.Deep, x, y, 120, 244, 18);
            c.Box(p.Pale, x + 7, y + 9, 106, 226, 11);
            c.Box(second ? p.Second : p.Main, x + 7, y + 9, 106, 64, 11);
            c.Box(Colour.White, x + 18, y + 26, 54, 9, 3);
            c.Box(Colour.White, x + 18, y + 42, r.Some(28, 60), 6, 3);
            for (var i = 0; i < 4; i++)
            {
                c.Box(Colour.White, x + 14, y + 84 + (i * 32), 92, 26, 6);
                c.Disc(new[] { p.Main, p.Second, p.Deep }[(i + (second ? 1 : 0)) % 3].Lighter(0.2), x + 28, y + 97 + (i * 32), 8);
                c.Box(p.Deep.Lighter(0.45), x + 42, y + 90 + (i * 32), r.Some(30, 56), 5, 2);
                c.Box(p.Deep.Lighter(0.7), x + 42, y + 100 + (i * 32), r.Some(20, 46), 4, 2);
            }

            c.Box(second ? p.Main : p.Second, x + 32, y + 214, 56, 13, 6);
        }
    }

    public static void Chart(Canvas c, Palette p, Random r)
    {
        c.Box(p.Ground, 0, 0, 400, 300);
        c.Box(Colour.White, 32, 28, 336, 244, 12);
        c.Box(p.Deep, 52, 48, 96, 11, 3);
        for (var i = 0; i < 3; i++)
        {
            c.Box(p.Ground, 52 + (i * 102), 70, 92, 42, 6);
            c.Box(new[] { p.Main, p.Second, p.Deep }[i], 60 + (i * 102), 80, r.Some(26, 50), 11, 3);
            c.Box(p.Deep.Lighter(0.7), 60 + (i * 102), 97, 40, 5, 2);
        }

        for (var i = 0; i < 9; i++)
        {
            var tall = 26 + (i * 8) + r.Some(0, 34);
            c.Box(i == 8 ? p.Second : p.Main.Lighter(0.15), 56 + (i * 34), 256 - Math.Min(tall, 126), 20, Math.Min(tall, 126), 3);
        }

        var points = Enumerable.Range(0, 9).Select(i => new P(66 + (i * 34), 214 - (i * 8) - r.Some(0, 24))).ToArray();
        c.Swing(p.Deep, 4, points);
    }

    public static void Waves(Canvas c, Palette p, Random r)
    {
        c.Box(p.Deep, 0, 0, 400, 300);
        for (var i = 0; i < 46; i++)
        {
            var tall = 12 + (Math.Abs(Math.Sin((i * 0.34) + r.NextDouble())) * r.Some(60, 150));
            c.Box(i % 5 == 0 ? p.Second : p.Main.Lighter(0.2), 18 + (i * 8), 150 - (tall / 2), 5, tall, 2.5);
        }

        c.Disc(p.Pale, 322, 66, 34);
        c.Disc(p.Deep.Lighter(0.1), 322, 66, 22);
        c.Disc(p.Second, 322, 66, 8);
    }

    public static void Plan(Canvas c, Palette p, Random r)
    {
        c.Box(new Colour(36, 72, 112), 0, 0, 400, 300);
        var line = new Colour(214, 230, 244);
        for (var i = 0; i < 20; i++)
        {
            c.Line(new Colour(52, 90, 132), 1, new(i * 20, 0), new(i * 20, 300));
            c.Line(new Colour(52, 90, 132), 1, new(0, i * 20), new(400, i * 20));
        }

        var (split, half) = (r.Some(160, 230), r.Some(130, 170));
        c.Line(line, 5, new(60, 50), new(340, 50), new(340, 250), new(60, 250), new(60, 50));
        c.Line(line, 4, new(split, 50), new(split, 120));
        c.Line(line, 4, new(split, 160), new(split, 250));
        c.Line(line, 4, new(split, half), new(290, half));
        c.Ring(p.Second, split + 50, half + 44, 20, 3);
        c.Box(p.Second, 76, 66, 54, 34);
    }

    private static void Sign(Canvas c, int kind, double x, double y, double r, Colour one, Colour other)
    {
        switch (kind)
        {
            case 0:
                c.Disc(one, x, y, r);
                c.Soft(other, new(x - (r * 0.2), y + (r * 0.7)), new(x - (r * 0.6), y - (r * 0.1)), new(x, y - (r * 0.8)),
                    new(x + (r * 0.5), y));
                break;
            case 1:
                c.Box(one, x - r, y - r, r * 2, r * 2, r * 0.4);
                c.Disc(other, x, y, r * 0.62);
                c.Disc(one, x + (r * 0.3), y - (r * 0.2), r * 0.42);
                break;
            case 2:
                for (var i = 0; i < 6; i++)
                {
                    var (sin, cos) = Math.SinCos(i * Math.PI / 3);
                    c.Disc(i % 2 == 0 ? one : other, x + (cos * r * 0.62), y + (sin * r * 0.62), r * 0.4);
                }

                c.Disc(one, x, y, r * 0.36);
                break;
            default:
                c.Shape(one, new(x, y - r), new(x + r, y + (r * 0.8)), new(x - r, y + (r * 0.8)));
                c.Disc(other, x, y + (r * 0.24), r * 0.4);
                break;
        }
    }
}
