namespace Fixia.Demo.Drawing;

/// <summary>What is made and mended in houses and gardens; 400 by 300.</summary>
internal static class HomeScenes
{
    public static void Tap(Canvas c, Palette p, Random r)
    {
        Squares(c, p.Pale, p.Ground, 40);
        c.Box(p.Main.Lighter(0.3), 0, 210, 400, 90);
        c.Box(Colour.White, 70, 196, 260, 34, 12);
        c.Box(p.Pale.Darker(0.08), 96, 206, 208, 60, 26);
        var x = r.Some(170, 220);
        c.Box(p.Deep.Lighter(0.35), x, 110, 22, 92, 6);
        c.Swing(p.Deep.Lighter(0.35), 20, new(x + 11, 116), new(x + 24, 74), new(x + 62, 74), new(x + 76, 112));
        c.Disc(p.Second, x + 11, 150, 15);
        c.Swing(new Colour(120, 178, 208), 10, new(x + 76, 120), new(x + 76, 168), new(x + 74, 214));
        c.Oval(new Colour(160, 206, 226), x + 74, 222, 34, 9);
    }

    public static void Board(Canvas c, Palette p, Random r)
    {
        c.Box(p.Ground.Darker(0.06), 0, 240, 400, 60);
        c.Box(p.Deep.Lighter(0.75), 84, 40, 232, 196, 14);
        c.Box(Colour.White, 96, 52, 208, 172, 8);
        for (var row = 0; row < 2; row++)
        {
            c.Box(p.Deep.Lighter(0.86), 108, 66 + (row * 80), 184, 64, 5);
            for (var i = 0; i < 6; i++)
            {
                var x = 114 + (i * 29);
                c.Box(p.Deep.Lighter(0.6), x, 74 + (row * 80), 24, 48, 3);
                var on = r.Next(5) > 0;
                c.Box(on ? p.Main : p.Second, x + 7, (on ? 80 : 96) + (row * 80), 10, 20, 3);
            }
        }

        for (var i = 0; i < 4; i++)
            c.Swing(
                new[] { p.Main, p.Second, p.Deep, new Colour(90, 150, 70) }[i],
                6,
                new(140 + (i * 34), 236), new(136 + (i * 36), 262), new(110 + (i * 50) + r.Some(-9, 9), 300));
    }

    public static void Lamps(Canvas c, Palette p, Random r)
    {
        c.Box(p.Deep, 0, 0, 400, 300);
        c.Box(p.Deep.Lighter(0.08), 0, 224, 400, 76);
        for (var i = 0; i < 4; i++)
        {
            var (x, y) = (60 + (i * 92) + r.Some(-10, 10), r.Some(70, 120));
            c.Shape(p.Second.Towards(p.Deep, 0.72), new(x - 24, y + 22), new(x + 24, y + 22), new(x + 78, 300), new(x - 78, 300));
            c.Line(p.Pale, 2.4, new(x, 0), new(x, y - 14));
            c.Shape(p.Main, new(x - 12, y - 16), new(x + 12, y - 16), new(x + 30, y + 18), new(x - 30, y + 18));
            c.Oval(p.Second.Lighter(0.5), x, y + 18, 30, 8);
        }

        for (var i = 0; i < 3; i++)
            c.Box(p.Second.Towards(p.Deep, 0.3), 60 + (i * 110), 236, 70, 46, 6);
    }

    public static void Wall(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 236);
        var edge = r.Some(190, 260);
        c.Shape(p.Main, new(0, 0), new(edge, 0), new(edge - 14, 70), new(edge + 10, 140), new(edge - 8, 236), new(0, 236));
        c.Box(Colour.White, 0, 228, 400, 16);
        c.Box(p.Ground.Darker(0.14), 0, 244, 400, 56);
        c.Box(p.Second, edge - 24, 84, 92, 36, 10);
        c.Line(p.Deep, 6, new(edge + 68, 102), new(edge + 86, 102), new(edge + 86, 140), new(edge + 24, 140),
            new(edge + 24, 172));
        c.Box(p.Deep, edge + 17, 168, 15, 60, 6);
        c.Box(Colour.White, 300, 196, 62, 74, 6);
        c.Oval(p.Main.Darker(0.12), 331, 198, 31, 9);
        c.Oval(p.Main.Lighter(0.14), 331, 197, 24, 6);
        c.Box(p.Main, 310, 222, 42, 26, 3);
    }

    public static void Tiles(Canvas c, Palette p, Random r)
    {
        c.Box(p.Deep.Lighter(0.8), 0, 0, 400, 300);
        Colour[] some = [p.Main, p.Second, p.Pale, p.Main.Lighter(0.4), p.Second.Lighter(0.4)];
        for (var row = 0; row < 6; row++)
        {
            for (var i = 0; i < 8; i++)
            {
                var (x, y) = (2 + (i * 50), 2 + (row * 50));
                c.Box(p.Pale, x, y, 46, 46, 3);
                var (one, kind) = (some[(r.Next(2) + i + row) % some.Length], (i + row) % 2);
                if (kind == 0)
                    c.Shape(one, new(x + 23, y + 3), new(x + 43, y + 23), new(x + 23, y + 43), new(x + 3, y + 23));
                else
                    c.Disc(one, x + 23, y + 23, 16);
                c.Disc(p.Pale, x + 23, y + 23, 6);
            }
        }
    }

    public static void Shelves(Canvas c, Palette p, Random r)
    {
        var wood = new Colour(176, 122, 74);
        c.Box(p.Pale, 0, 0, 400, 252);
        c.Box(p.Ground.Darker(0.16), 0, 252, 400, 48);
        c.Box(wood, 50, 24, 300, 236, 4);
        Colour[] spines = [p.Main, p.Second, p.Deep, p.Main.Lighter(0.35), p.Second.Lighter(0.3), p.Pale];
        for (var row = 0; row < 4; row++)
        {
            var bottom = 78 + (row * 56);
            c.Box(wood.Darker(0.42), 60, bottom - 44, 136, 46);
            c.Box(wood.Darker(0.42), 204, bottom - 44, 136, 46);
            for (var x = 64.0; x < 330;)
            {
                var (wide, tall) = (r.Some(8, 17), r.Some(26, 41));
                if (x + wide is > 194 and < 208)
                {
                    x = 208;
                    continue;
                }

                if (r.Next(7) == 0)
                {
                    c.Disc(p.Second, x + 12, bottom - 9, 9);
                    c.Oval(p.Main.Lighter(0.2), x + 12, bottom - 24, 9, 13);
                    x += 30;
                    continue;
                }

                c.Box(spines[r.Next(spines.Length)], x, bottom - tall, Math.Min(wide, 336 - x), tall + 2, 1);
                x += wide + 1;
            }
        }

        c.Box(wood.Lighter(0.12), 44, 18, 312, 10, 2);
    }

    public static void Table(Canvas c, Palette p, Random r)
    {
        var wood = new Colour(190, 134, 82).Towards(p.Second, r.Some(0, 0.25));
        c.Box(p.Ground.Darker(0.13), 0, 226, 400, 74);
        c.Oval(p.Ground.Darker(0.24), 200, 262, 178, 18);
        foreach (var x in new[] { 66.0, 318 })
            c.Shape(wood.Darker(0.3), new(x, 156), new(x + 18, 156), new(x + 12, 262), new(x + 4, 262));
        c.Box(wood, 34, 138, 332, 24, 6);
        for (var i = 0; i < 4; i++)
            c.Swing(wood.Darker(0.16), 2, new(44 + (i * 20), 144 + (i * 4)), new(180, 147 + (i * 3)),
                new(352 - (i * 12), 144 + (i * 4)));
        c.Box(Colour.White, 184, 96, 34, 42, 10);
        for (var i = -2; i <= 2; i++)
        {
            c.Swing(p.Main, 3, new(200, 98), new(200 + (i * 9), 70), new(200 + (i * 19), 52 + (Math.Abs(i) * 8)));
            c.Oval(i % 2 == 0 ? p.Second : p.Main.Lighter(0.2), 200 + (i * 19), 50 + (Math.Abs(i) * 8), 10, 14, i * 24);
        }

        c.Oval(p.Second, 284, 132, 34, 9);
        c.Disc(p.Main.Lighter(0.3), 272, 122, 11);
        c.Disc(p.Main, 292, 122, 12);
    }

    public static void Desk(Canvas c, Palette p, Random r)
    {
        var wood = new Colour(186, 132, 84);
        c.Box(p.Main.Lighter(0.72), 0, 0, 400, 240);
        c.Box(p.Ground.Darker(0.15), 0, 240, 400, 60);
        c.Box(wood, 58, 162, 284, 14, 3);
        c.Box(wood.Darker(0.22), 72, 176, 12, 86);
        c.Box(wood.Darker(0.22), 316, 176, 12, 86);
        c.Box(wood.Darker(0.1), 236, 176, 76, 40, 3);
        c.Disc(p.Second, 274, 196, 4);
        c.Box(p.Deep, 128, 92, 108, 66, 6);
        c.Box(p.Pale, 134, 98, 96, 52, 2);
        c.Box(p.Main, 142, 106, r.Some(36, 70), 8, 3);
        c.Box(p.Second, 142, 120, r.Some(30, 78), 8, 3);
        c.Box(p.Deep, 174, 156, 16, 8);
        c.Line(p.Deep, 5, new(282, 162), new(296, 110), new(264, 82));
        c.Shape(p.Second, new(268, 70), new(284, 88), new(262, 104), new(246, 84));
        for (var i = 0; i < 3; i++)
            c.Box(new[] { p.Second, p.Pale, p.Main.Lighter(0.3) }[i], 84 + (i * 92), 24 + r.Some(-4, 6), 60, 44, 3);
    }

    public static void Gate(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 250);
        c.Box(p.Main.Lighter(0.55), 0, 196, 400, 56);
        c.Box(p.Ground.Darker(0.2), 0, 250, 400, 50);
        c.Box(p.Second.Lighter(0.1), 14, 52, 44, 206, 4);
        c.Box(p.Second.Lighter(0.1), 342, 52, 44, 206, 4);
        for (var i = 0; i < 11; i++)
        {
            var x = 74 + (i * 25.2);
            c.Line(p.Deep, 7, new(x, 84 + (Math.Abs(5 - i) * 4)), new(x, 252));
            c.Disc(p.Deep, x, 80 + (Math.Abs(5 - i) * 4), 7);
            if (i < 10)
                c.Ring(p.Deep, x + 12.6, 140 + (r.Next(2) * 6), 10, 4);
        }

        c.Line(p.Deep, 8, new(62, 118), new(338, 118));
        c.Line(p.Deep, 8, new(62, 232), new(338, 232));
        c.Disc(p.Second, 200, 186, 9);
    }

    public static void Fire(Canvas c, Palette p, Random r)
    {
        c.Box(p.Deep.Lighter(0.04), 0, 0, 400, 300);
        c.Oval(p.Deep.Lighter(0.16), 200, 262, 190, 30);
        c.Shape(new Colour(70, 62, 60), new(108, 196), new(292, 196), new(264, 258), new(136, 258));
        for (var i = 0; i < 7; i++)
        {
            var x = 138 + (i * 21) + r.Some(-5, 5);
            c.Soft(p.Second, new(x - 20, 198), new(x - 8, 150), new(x, 96 + r.Some(0, 44)), new(x + 12, 152), new(x + 20, 198));
        }

        for (var i = 0; i < 5; i++)
        {
            var x = 150 + (i * 25);
            c.Soft(p.Second.Lighter(0.55), new(x - 10, 198), new(x, 148 + r.Some(0, 20)), new(x + 10, 198));
        }

        c.Line(new Colour(100, 92, 90), 7, new(104, 196), new(296, 196));
    }

    public static void House(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main.Lighter(0.75), 0, 0, 400, 240);
        c.Disc(p.Second, 330, 62, 30);
        c.Box(new Colour(120, 156, 96), 0, 236, 400, 64);
        c.Box(p.Pale, 76, 128, 248, 130);
        c.Shape(p.Second.Darker(0.12), new(54, 134), new(130, 62), new(270, 62), new(346, 134));
        for (var i = 0; i < 4; i++)
            c.Line(p.Second.Darker(0.3), 2, new(68 + (i * 18), 122 - (i * 16)), new(332 - (i * 18), 122 - (i * 16)));
        c.Box(p.Second.Darker(0.28), 252, 40, 24, 42);
        c.Box(p.Main, 176, 176, 48, 82, 4);
        c.Disc(p.Second, 214, 218, 3.4);
        foreach (var x in new[] { 98.0, 250 })
        {
            c.Box(p.Deep.Lighter(0.62), x, 160, 52, 48, 3);
            c.Box(Colour.White, x + 24, 160, 4, 48);
            c.Box(Colour.White, x, 182, 52, 4);
        }

        for (var i = 0; i < 6; i++)
            c.Disc(new Colour(86, 128, 74), 40 + (i * 66) + r.Some(-9, 9), 262, r.Some(13, 21));
    }

    public static void Sun(Canvas c, Palette p, Random r)
    {
        c.Box(new Colour(196, 226, 240), 0, 0, 400, 300);
        c.Disc(p.Second, r.Some(290, 350), 66, 38);
        c.Shape(p.Second.Darker(0.2).Towards(new Colour(150, 88, 66), 0.5), new(0, 300), new(80, 120), new(400, 120),
            new(400, 300));
        for (var row = 0; row < 2; row++)
        {
            for (var i = 0; i < 3; i++)
            {
                var (x, y) = (112 + (i * 94) - (row * 38), 140 + (row * 76));
                c.Shape(new Colour(30, 52, 92), new(x, y), new(x + 80, y), new(x + 56, y + 64), new(x - 24, y + 64));
                for (var line = 1; line < 4; line++)
                {
                    c.Line(new Colour(120, 150, 190), 1.6, new(x + (line * 20), y), new(x + (line * 20) - 24, y + 64));
                    c.Line(new Colour(120, 150, 190), 1.6, new(x - (line * 6), y + (line * 16)),
                        new(x + 80 - (line * 6), y + (line * 16)));
                }
            }
        }
    }

    public static void Floor(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 104);
        c.Box(Colour.White, 0, 92, 400, 16);
        var wood = new Colour(186, 132, 80);
        c.Box(wood, 0, 108, 400, 192);
        for (var row = 0; row < 8; row++)
        {
            for (var i = -1; i < 9; i++)
            {
                var (x, y) = (i * 54.0, 108 + (row * 26));
                var tone = wood.Towards(r.Next(2) == 0 ? Colour.White : new Colour(90, 52, 26), r.Some(0, 0.22));
                c.Shape(
                    tone,
                    row % 2 == 0
                        ? [new(x, y), new(x + 27, y), new(x + 54, y + 26), new(x + 27, y + 26)]
                        : [new(x + 27, y), new(x + 54, y), new(x + 27, y + 26), new(x, y + 26)]);
            }
        }

        c.Box(p.Main, 40, 44, 86, 78, 10);
        c.Box(p.Main.Darker(0.15), 40, 96, 86, 26, 8);
        c.Box(p.Second, 300, 20, 60, 44, 2);
    }

    public static void Window(Canvas c, Palette p, Random r)
    {
        c.Box(p.Ground, 0, 0, 400, 300);
        c.Box(Colour.White, 78, 30, 244, 212, 4);
        c.Box(new Colour(190, 224, 240), 90, 42, 220, 188);
        c.Soft(new Colour(110, 152, 98), new(84, 236), new(110, 168), new(180, 186), new(250, 150 + r.Some(0, 30)),
            new(316, 190), new(316, 236));
        c.Box(p.Ground, 60, 230, 280, 30);
        c.Box(Colour.White, 66, 228, 268, 14, 3);
        c.Disc(p.Second, 258, 84, 20);
        c.Box(Colour.White, 196, 36, 9, 196);
        c.Box(Colour.White, 84, 128, 232, 8);
        foreach (var side in new[] { 0, 1 })
        {
            var x = side == 0 ? 40 : 300;
            c.Box(p.Main, x, 18, 60, 230, 4);
            for (var i = 1; i < 4; i++)
                c.Line(p.Main.Darker(0.15), 2, new(x + (i * 15), 20), new(x + (i * 15), 246));
        }

        c.Box(p.Deep, 28, 12, 344, 9, 4);
    }

    public static void Room(Canvas c, Palette p, Random r)
    {
        var (floor, left, wide) = (r.Some(206, 222), r.Some(40, 90), r.Some(150, 196));
        c.Box(p.Main.Lighter(0.7), 0, 0, 400, floor);
        c.Box(p.Ground.Darker(0.17), 0, floor, 400, 300 - floor);
        c.Box(Colour.White, 0, floor - 7, 400, 7);
        c.Oval(p.Second.Lighter(0.42), left + (wide / 2), floor + 50, wide * 0.72, 24);
        c.Box(p.Main, left - 10, floor - 62, wide + 20, 60, 16);
        c.Box(p.Main.Darker(0.12), left - 22, floor - 40, 30, 66, 12);
        c.Box(p.Main.Darker(0.12), left + wide - 8, floor - 40, 30, 66, 12);
        c.Box(p.Main.Lighter(0.12), left + 2, floor - 22, wide - 4, 40, 10);
        c.Box(p.Second, left + 14, floor - 46, 40, 34, 9, -10);
        c.Box(p.Pale, left + wide - 56, floor - 46, 40, 34, 9, 12);
        var lamp = left + wide + 50;
        c.Line(p.Deep, 4, new(lamp, floor - 112), new(lamp, floor + 32));
        c.Shape(p.Second, new(lamp - 16, floor - 148), new(lamp + 16, floor - 148), new(lamp + 30, floor - 108),
            new(lamp - 30, floor - 108));
        c.Box(p.Pale, left + 10, 34, 62, 62, 2);
        c.Disc(p.Second, left + 41, 65, 17);
        c.Box(p.Pale, left + 88, 34, 46, 62, 2);
        c.Box(p.Deep.Lighter(0.3), left + 98, 46, 26, 38, 2);
    }

    public static void Leaves(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 300);
        Colour[] greens = [new(46, 98, 66), new(84, 140, 84), new(130, 172, 104), p.Main, new(58, 120, 98)];
        for (var i = 0; i < 26; i++)
        {
            var (x, y, turn, size) = (r.Some(-20, 420), r.Some(0, 320), r.Some(0, 180), r.Some(34, 74));
            c.Oval(greens[r.Next(greens.Length)], x, y, size, size * 0.3, turn);
            var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
            c.Line(p.Pale, 1.6, new(x - (cos * size), y - (sin * size)), new(x + (cos * size), y + (sin * size)));
        }

        for (var i = 0; i < 7; i++)
            Flower(c, p.Second, r.Some(30, 370), r.Some(30, 270), r.Some(9, 15));
    }

    public static void Pots(Canvas c, Palette p, Random r)
    {
        c.Box(p.Pale, 0, 0, 400, 214);
        c.Box(p.Ground.Darker(0.16), 0, 214, 400, 86);
        for (var i = 0; i < 4; i++)
        {
            var (x, tall) = (58 + (i * 94), r.Some(50, 106));
            for (var leaf = -2; leaf <= 2; leaf++)
            {
                c.Swing(new Colour(66, 118, 76), 5, new(x, 196), new(x + (leaf * 9), 196 - (tall * 0.6)),
                    new(x + (leaf * 20), 196 - tall + (Math.Abs(leaf) * 14)));
                c.Oval(new Colour(84, 142, 88), x + (leaf * 20), 194 - tall + (Math.Abs(leaf) * 14), 10, 20, leaf * 26);
            }

            if (i % 2 == 0)
                Flower(c, p.Second, x, 184 - tall, 12);
            c.Shape(
                i % 2 == 0 ? new Colour(198, 112, 78) : p.Main, new(x - 32, 188), new(x + 32, 188), new(x + 23, 252),
                    new(x - 23, 252));
            c.Box(i % 2 == 0 ? new Colour(178, 96, 66) : p.Main.Darker(0.2), x - 35, 184, 70, 13, 3);
        }
    }

    public static void Trees(Canvas c, Palette p, Random r)
    {
        c.Box(new Colour(206, 230, 240), 0, 0, 400, 300);
        c.Box(new Colour(126, 166, 98), 0, 240, 400, 60);
        for (var i = 0; i < 3; i++)
        {
            var x = 76 + (i * 122) + r.Some(-12, 12);
            c.Box(new Colour(122, 88, 60), x - 10, 140, 20, 118, 6);
            c.Line(new Colour(122, 88, 60), 8, new(x, 172), new(x + 34, 128));
            for (var crown = 0; crown < 5; crown++)
                c.Disc(
                    new Colour(70, 126, 76).Lighter(r.Some(0, 0.2)), x + r.Some(-36, 36), r.Some(62, 130), r.Some(30, 46));
        }

        c.Line(p.Second, 4, new(216, 60), new(216, 244));
    }

    public static void Pool(Canvas c, Palette p, Random r)
    {
        c.Box(new Colour(150, 190, 120), 0, 0, 400, 300);
        c.Box(p.Pale, 34, 62, 332, 200, 40);
        c.Box(new Colour(92, 186, 208), 50, 78, 300, 168, 30);
        for (var i = 0; i < 6; i++)
        {
            var (x, y) = (r.Some(70, 250), 104 + (i * 23));
            c.Swing(new Colour(168, 222, 234), 4, new(x, y), new(x + 18, y - 7), new(x + 36, y), new(x + 54, y - 7),
                new(x + 72, y));
        }

        c.Ring(p.Second, r.Some(120, 280), 164, 24, 14);
        c.Line(p.Deep.Lighter(0.6), 6, new(312, 60), new(312, 120));
        c.Line(p.Deep.Lighter(0.6), 6, new(336, 60), new(336, 120));
        c.Box(p.Main, 60, 14, 60, 34, 6);
    }

    public static void Tools(Canvas c, Palette p, Random r)
    {
        c.Box(p.Main.Lighter(0.78), 0, 0, 400, 300);
        c.Box(p.Second, 86, 152, 228, 110, 12);
        c.Box(p.Second.Darker(0.2), 86, 182, 228, 14);
        c.Line(p.Deep, 12, new(150, 152), new(150, 116), new(250, 116), new(250, 152));
        c.Box(p.Deep, 186, 176, 28, 26, 4);
        c.Line(p.Deep.Lighter(0.4), 12, new(40, 250), new(96, 66));
        c.Box(p.Deep, 74, 40, 60, 26, 6, 17);
        c.Line(p.Main, 11, new(356, 256), new(318, 110));
        c.Ring(p.Main, 312, r.Some(80, 92), 18, 10);
    }

    private static void Squares(Canvas c, Colour one, Colour line, double size)
    {
        c.Box(line.Darker(0.1), 0, 0, 400, 300);
        for (var y = 0.0; y < 300; y += size)
        {
            for (var x = 0.0; x < 400; x += size)
                c.Box(one, x + 1, y + 1, size - 2, size - 2, 2);
        }
    }

    private static void Flower(Canvas c, Colour colour, double x, double y, double size)
    {
        for (var i = 0; i < 6; i++)
        {
            var (sin, cos) = Math.SinCos(i * Math.PI / 3);
            c.Disc(colour, x + (cos * size * 0.8), y + (sin * size * 0.8), size * 0.55);
        }

        c.Disc(Colour.White, x, y, size * 0.45);
    }
}
