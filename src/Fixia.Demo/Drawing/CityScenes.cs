namespace Fixia.Demo.Drawing;

/// <summary>What is cooked, driven, sewn, celebrated and combed; 400 by 300.</summary>
internal static class CityScenes
{
    public static void Plates(Canvas c, Palette p, Random r)
    {
        for (var i = 0; i < 20; i++)
            c.Box(i % 2 == 0 ? p.Second.Lighter(0.55) : p.Second.Lighter(0.66), i * 20, 0, 20, 300);
        for (var i = 0; i < 5; i++)
        {
            var (x, y, size) = (78 + (i % 3 * 122) + (i / 3 * 62), 86 + (i / 3 * 132), r.Some(46, 58));
            c.Disc(p.Second.Towards(p.Deep, 0.2), x + 4, y + 6, size);
            c.Disc(Colour.White, x, y, size);
            c.Disc(p.Ground, x, y, size * 0.74);
            for (var bite = 0; bite < 6; bite++)
            {
                var (sin, cos) = Math.SinCos((bite * Math.PI / 3) + i);
                c.Oval(
                    new[] { p.Main, p.Second, new Colour(196, 92, 62), new Colour(120, 160, 84) }[(bite + i) % 4],
                    x + (cos * size * 0.4), y + (sin * size * 0.4), size * 0.2, size * 0.13, bite * 60);
            }

            c.Disc(new Colour(236, 196, 110), x, y, size * 0.2);
        }
    }

    public static void Cake(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main.Lighter(0.68), 0, 0, 400, 232);
        c.Box(p.Second.Lighter(0.4), 0, 232, 400, 68);
        c.Oval(Colour.White, 200, 252, 142, 16);
        var (x, y) = (200.0, 250.0);
        for (var layer = 0; layer < 3; layer++)
        {
            var (wide, tall) = (228 - (layer * 66), 58 - (layer * 4));
            y -= tall;
            var cream = new[] { p.Pale, p.Second.Lighter(0.35), p.Pale }[layer];
            c.Box(cream.Darker(0.04), x - (wide / 2), y, wide, tall, 8);
            for (var drop = 0; drop * 20 < wide; drop++)
                c.Box(p.Main.Lighter(0.12), x - (wide / 2) + (drop * 20) + 2, y, 16, r.Some(14, 30), 8);
            c.Box(p.Main.Lighter(0.12), x - (wide / 2), y, wide, 13, 6);
        }

        for (var i = -1; i <= 1; i++)
        {
            c.Box(p.Second, x + (i * 22) - 3, y - 34, 6, 34, 2);
            c.Oval(new Colour(250, 196, 84), x + (i * 22), y - 44, 5, 9);
        }
    }

    public static void Garland(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main.Lighter(0.62), 0, 0, 400, 300);
        c.Box(p.Pale, 0, 236, 400, 64);
        Colour[] some = [p.Main, p.Second, p.Pale, p.Deep.Lighter(0.3)];
        foreach (var top in new[] { 22.0, 62 })
        {
            c.Swing(p.Deep, 2.4, new(-10, top), new(200, top + 42), new(410, top));
            for (var i = 0; i < 11; i++)
            {
                var (x, y) = (10 + (i * 38), top + (42 * (1 - Math.Pow((10 + (i * 38) - 200) / 210.0, 2))));
                c.Shape(some[(i + (int)top) % 4], new(x - 13, y), new(x + 13, y), new(x, y + 27));
            }
        }

        for (var i = 0; i < 6; i++)
        {
            var (x, y, size) = (40 + (i * 64) + r.Some(-12, 12), r.Some(140, 190), r.Some(22, 32));
            c.Swing(p.Deep.Lighter(0.4), 1.8, new(x, y + size), new(x + 9, y + 60), new(x, 260));
            c.Oval(some[i % 3 == 2 ? 3 : i % 3], x, y, size * 0.85, size);
            c.Oval(Colour.White, x - (size * 0.3), y - (size * 0.4), size * 0.14, size * 0.24, 24);
        }

        c.Box(p.Second, 130, 244, 140, 40, 5);
    }

    public static void Drinks(Canvas c, Palette p, Random r)
    {
        c.Box(p.Deep, 0, 0, 400, 232);
        c.Box(new Colour(128, 82, 54), 0, 226, 400, 74);
        for (var i = 0; i < 4; i++)
        {
            var x = 62 + (i * 92);
            var drink = new[] { p.Second, p.Main.Lighter(0.2), new Colour(206, 74, 86),
                new Colour(240, 196, 84) }[(i + r.Next(4)) % 4];
            if (i % 2 == 0)
            {
                c.Shape(drink.Lighter(0.2), new(x - 38, 108), new(x + 38, 108), new(x + 4, 166), new(x - 4, 166));
                c.Box(new Colour(220, 230, 232), x - 3, 160, 6, 58);
                c.Oval(new Colour(220, 230, 232), x, 226, 27, 7);
            }
            else
            {
                c.Box(new Colour(212, 226, 230), x - 27, 112, 54, 114, 7);
                c.Box(drink, x - 22, 140, 44, 80, 4);
                c.Box(Colour.White, x - 14, 148, 16, 16, 3, 14);
                c.Line(p.Pale, 4, new(x + 6, 150), new(x + 22, 84));
            }

            c.Disc(new Colour(236, 178, 62), x + 24, 108, 13);
        }
    }

    public static void Car(Canvas c, Palette p, Random r)
    {
        c.Box(p.Ground, 0, 0, 400, 220);
        c.Box(p.Deep.Lighter(0.55), 0, 214, 400, 86);
        c.Box(p.Second.Lighter(0.4), 40, 30, 90, 60, 4);
        c.Box(p.Main.Lighter(0.6), 280, 40, 84, 84, 4);
        var body = new[] { p.Main, p.Second, new Colour(62, 104, 160) }[r.Next(3)];
        c.Oval(p.Deep.Lighter(0.36), 200, 256, 168, 13);
        c.Soft(body, new(104, 172), new(142, 112), new(220, 104), new(284, 122), new(308, 172));
        c.Box(body, 44, 160, 316, 72, 26);
        c.Soft(new Colour(206, 228, 238), new(124, 168), new(150, 126), new(198, 118), new(198, 168));
        c.Soft(new Colour(206, 228, 238), new(208, 168), new(208, 118), new(262, 128), new(286, 168));
        c.Line(body.Darker(0.2), 3, new(204, 170), new(204, 226));
        foreach (var x in new[] { 112.0, 292 })
        {
            c.Disc(p.Deep, x, 234, 34);
            c.Disc(new Colour(214, 218, 220), x, 234, 18);
            c.Disc(p.Deep, x, 234, 6);
        }

        c.Box(new Colour(250, 222, 140), 342, 180, 18, 15, 6);
        c.Box(new Colour(214, 84, 74), 44, 180, 14, 15, 5);
    }

    public static void Van(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main.Lighter(0.7), 0, 0, 400, 226);
        c.Box(p.Deep.Lighter(0.5), 0, 222, 400, 78);
        c.Box(p.Pale, 34, 84, 230, 152, 10);
        c.Box(p.Second, 34, 168, 230, 20);
        c.Shape(p.Second, new(262, 236), new(262, 120), new(322, 120), new(362, 180), new(366, 236));
        c.Shape(new Colour(206, 228, 238), new(278, 176), new(278, 134), new(316, 134), new(342, 176));
        foreach (var x in new[] { 96.0, 306 })
        {
            c.Disc(p.Deep, x, 240, 30);
            c.Disc(new Colour(214, 218, 220), x, 240, 15);
        }

        for (var i = 0; i < 3; i++)
        {
            var (x, size) = (60 + (i * 56) + r.Some(-6, 6), r.Some(34, 48));
            c.Box(new Colour(200, 150, 98), x, 160 - size + (i % 2 * 4), size, size, 2);
            c.Box(new Colour(232, 200, 150), x + (size / 2) - 4, 160 - size + (i % 2 * 4), 8, size);
        }
    }

    public static void Bike(Canvas c, Palette p, Random r)
    {
        c.Box(p.Second.Lighter(0.5), 0, 0, 400, 234);
        c.Box(p.Ground.Darker(0.16), 0, 234, 400, 66);
        var frame = r.Next(2) == 0 ? p.Main : p.Deep;
        foreach (var x in new[] { 106.0, 294 })
        {
            c.Ring(p.Deep, x, 196, 62, 7);
            for (var i = 0; i < 8; i++)
            {
                var (sin, cos) = Math.SinCos(i * Math.PI / 8);
                c.Line(p.Deep.Lighter(0.5), 1.4, new(x - (cos * 58), 196 - (sin * 58)), new(x + (cos * 58), 196 + (sin * 58)));
            }
        }

        c.Line(frame, 9, new(106, 196), new(156, 112), new(262, 112), new(196, 198), new(106, 196));
        c.Line(frame, 9, new(156, 112), new(196, 198));
        c.Line(frame, 9, new(294, 196), new(256, 84));
        c.Swing(p.Deep, 8, new(224, 80), new(258, 76), new(278, 92));
        c.Line(frame, 8, new(156, 112), new(150, 88));
        c.Oval(p.Deep, 148, 84, 29, 9);
        c.Disc(p.Second, 196, 198, 15);
        c.Box(p.Second, 268, 104, 56, 38, 6);
    }

    public static void Dog(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main.Lighter(0.66), 0, 0, 400, 300);
        c.Disc(p.Second.Lighter(0.35), 200, 150, 122);
        var fur = new[] { new Colour(196, 142, 92), new Colour(244, 236, 224), new Colour(90, 74, 66),
            new Colour(214, 178, 130) }[r.Next(4)];
        var (ear, x) = (fur.Darker(0.3), 200.0);
        c.Soft(fur, new(96, 330), new(124, 236), new(200, 212), new(276, 236), new(304, 330));
        c.Soft(fur, new(x - 72, 150), new(x - 52, 84), new(x, 68), new(x + 52, 84), new(x + 72, 150), new(x + 42, 214),
            new(x, 230), new(x - 42, 214));
        var droop = r.Some(-14, 14);
        c.Soft(ear, new(x - 56, 80), new(x - 98, 108), new(x - 96, 172 + droop), new(x - 66, 160));
        c.Soft(ear, new(x + 56, 80), new(x + 98, 108), new(x + 96, 172 + droop), new(x + 66, 160));
        c.Oval(fur.Lighter(0.4), x, 186, 38, 32);
        foreach (var side in new[] { -1, 1 })
        {
            c.Disc(new Colour(44, 34, 32), x + (side * 29), 138, 9);
            c.Disc(Colour.White, x + (side * 29) + 3, 135, 3);
        }

        c.Oval(new Colour(44, 34, 32), x, 168, 14, 10);
        c.Swing(new Colour(44, 34, 32), 4, new(x - 22, 194), new(x, 186), new(x + 22, 194));
        c.Soft(new Colour(226, 112, 116), new(x - 9, 194), new(x + 9, 194), new(x + 8, 214), new(x, 220), new(x - 8, 214));
        c.Swing(p.Main, 14, new(132, 238), new(200, 258), new(268, 238));
        c.Disc(p.Second, 200, 268, 13);
    }

    public static void Dress(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 300);
        c.Box(p.Second.Lighter(0.55), 0, 248, 400, 52);
        c.Line(new Colour(150, 108, 72), 6, new(60, 26), new(340, 26));
        for (var i = 0; i < 3; i++)
        {
            var x = 100 + (i * 100);
            var cloth = new[] { p.Main, p.Second, p.Deep.Lighter(0.25) }[(i + r.Next(3)) % 3];
            c.Swing(p.Deep, 4, new(x - 28, 62), new(x, 44), new(x + 28, 62));
            c.Line(p.Deep, 3, new(x, 44), new(x, 27));
            c.Soft(cloth, new(x - 28, 60), new(x - 10, 66), new(x + 10, 66), new(x + 28, 60), new(x + 20, 120),
                new(x + 54, 236), new(x, 246), new(x - 54, 236), new(x - 20, 120));
            c.Box(cloth.Darker(0.25), x - 21, 116, 42, 9, 3);
            for (var dot = 0; dot < 9; dot++)
                c.Disc(cloth.Lighter(0.5), x + r.Some(-26, 26), r.Some(144, 226), 3);
        }
    }

    public static void Cups(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 214);
        c.Box(new Colour(178, 128, 84), 0, 210, 400, 90);
        for (var i = 0; i < 3; i++)
        {
            var (x, tall) = (62 + (i * 104), r.Some(78, 116));
            var clay = new[] { p.Main, p.Second, new Colour(206, 176, 144) }[(i + r.Next(3)) % 3];
            c.Ring(clay.Darker(0.1), x + 78, 236 - (tall / 2), 21, 9);
            c.Box(clay, x, 240 - tall, 78, tall, 14);
            c.Box(clay.Lighter(0.4), x, 240 - tall + 22, 78, 15);
            c.Oval(clay.Darker(0.3), x + 39, 242 - tall, 38, 8);
            for (var dot = 0; dot < 5; dot++)
                c.Disc(clay.Lighter(0.4), x + 12 + (dot * 14), 218, 4);
        }
    }

    public static void Salon(Canvas c, Palette p, Random r)
    {
        c.Box(p.Second.Lighter(0.6), 0, 0, 400, 300);
        c.Oval(Colour.White, 142, 122, 92, 106);
        c.Oval(new Colour(206, 226, 234), 142, 122, 82, 96);
        c.Line(Colour.White, 9, new(104, 70), new(168, 166));
        c.Box(new Colour(170, 122, 84), 0, 232, 400, 68);
        for (var i = 0; i < 4; i++)
        {
            var (x, tall) = (244 + (i * 36), r.Some(56, 92));
            c.Box(new[] { p.Main, p.Pale, p.Second, p.Deep.Lighter(0.3) }[i], x, 236 - tall, 28, tall, 7);
            c.Box(p.Deep, x + 8, 228 - tall, 12, 13, 2);
        }

        c.Line(p.Deep, 7, new(48, 282), new(140, 248));
        c.Line(p.Deep, 7, new(48, 248), new(140, 282));
        c.Ring(p.Main, 34, 288, 12, 6);
        c.Ring(p.Main, 34, 242, 12, 6);
        c.Box(p.Main, 190, 258, 112, 13, 3);
        for (var i = 0; i < 16; i++)
            c.Box(p.Main, 192 + (i * 7), 268, 3.4, 20);
    }
}
