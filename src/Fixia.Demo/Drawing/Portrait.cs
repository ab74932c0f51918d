namespace Fixia.Demo.Drawing;

/// <summary>
/// Drawn people, another one for each number: they stand for the photos people would show. The same person in every size.
/// </summary>
internal static class Portrait
{
    private const double Side = 512;

    private static readonly Colour[] Skins =
    [
        new(255, 219, 188), new(240, 194, 160), new(224, 172, 132), new(198, 140, 100), new(160, 106, 74), new(247, 206, 176),
    ];

    private static readonly Colour[] Hairs =
    [
        new(47, 35, 30), new(84, 56, 40), new(130, 86, 52), new(196, 150, 92), new(168, 82, 48), new(120, 120, 122),
        new(222, 220, 214), new(30, 28, 34),
    ];

    private static readonly Colour[] Clothes =
    [
        new(11, 122, 85), new(32, 78, 121), new(238, 108, 77), new(91, 75, 138), new(240, 169, 59), new(66, 84, 92),
        new(155, 58, 64), new(244, 240, 232), new(25, 105, 115), new(203, 153, 126),
    ];

    /// <summary>A square of so many pixels.</summary>
    public static byte[] Draw(int number, bool woman, int pixels)
    {
        var pick = new Random((number * 7919) + 13);
        T One<T>(T[] of) => of[pick.Next(of.Length)];
        var palette = Palette.Of(number);
        var (skin, hair, cloth) = (One(Skins), One(Hairs), Clothes[number % Clothes.Length]);
        var canvas = new Canvas(Side, Side, pixels, palette.Ground);
        canvas.Disc(palette.Second.Towards(palette.Ground, 0.55), 120 + pick.Next(280), 150 + pick.Next(90), 150);
        canvas.Disc(palette.Main.Towards(palette.Ground, 0.72), 60 + pick.Next(380), 420, 120);
        var face = new Features(
            256 + pick.Next(-6, 7), 236, 84 + pick.Next(14), 108 + pick.Next(12), skin, hair, skin.Darker(0.13), palette);
        var style = pick.Next(5);
        var isOld = hair.R > 115 && hair.R == hair.G;
        if (woman)
            Behind(canvas, face, style);
        Body(canvas, face, cloth, pick.Next(4));
        Head(canvas, face);
        if (!woman && pick.Next(3) == 0)
            Beard(canvas, face, pick.Next(2) == 0);
        Expression(canvas, face, woman, pick.Next(4), isOld);
        Front(canvas, face, woman, style, pick.Next(3));
        if (pick.Next(3) == 0)
            Glasses(canvas, face, pick.Next(2) == 0);
        if (woman && pick.Next(2) == 0)
        {
            canvas.Disc(palette.Second, face.X - face.Rx - 2, face.Y + 40, 8);
            canvas.Disc(palette.Second, face.X + face.Rx + 2, face.Y + 40, 8);
        }

        return canvas.Pack();
    }

    private static void Behind(Canvas canvas, Features f, int style)
    {
        var (x, y, rx) = (f.X, f.Y, f.Rx);
        if (style is 0 or 3)
        {
            canvas.Soft(
                f.Hair,
                new(x - rx - 26, y - 40), new(x, y - f.Ry - 44), new(x + rx + 26, y - 40), new(x + rx + 40, y + 120),
                new(x + rx + 14, y + 205), new(x, y + 190), new(x - rx - 14, y + 205), new(x - rx - 40, y + 120));
        }
        else if (style is 1 or 4)
        {
            canvas.Soft(
                f.Hair,
                new(x - rx - 22, y - 30), new(x, y - f.Ry - 40), new(x + rx + 22, y - 30), new(x + rx + 30, y + 70),
                new(x + rx - 10, y + 100), new(x - rx + 10, y + 100), new(x - rx - 30, y + 70));
        }
        else
        {
            canvas.Disc(f.Hair.Lighter(0.06), x, y - f.Ry - 30, 52);
        }
    }

    private static void Body(Canvas canvas, Features f, Colour cloth, int collar)
    {
        var x = f.X;
        canvas.Soft(
            cloth,
            new(x - 214, 560), new(x - 196, 452), new(x - 120, 400), new(x, 392), new(x + 120, 400), new(x + 196, 452),
            new(x + 214, 560), new(x, 640));
        canvas.Shape(
            f.Shade, new(x - 42, f.Y + 60), new(x + 42, f.Y + 60), new(x + 46, 392), new(x + 30, 416), new(x - 30, 416),
                new(x - 46, 392));
        canvas.Oval(f.Shade, x, 396, 52, 30);
        switch (collar)
        {
            case 0:
                canvas.Shape(Colour.White, new(x - 62, 386), new(x - 8, 440), new(x - 50, 462), new(x - 86, 398));
                canvas.Shape(Colour.White, new(x + 62, 386), new(x + 8, 440), new(x + 50, 462), new(x + 86, 398));
                canvas.Line(cloth.Darker(0.25), 4, new(x, 446), new(x, 512));
                break;
            case 1:
                canvas.Swing(cloth.Darker(0.2), 12, new(x - 62, 388), new(x - 36, 420), new(x, 430), new(x + 36, 420),
                    new(x + 62, 388));
                break;
            case 2:
                for (var stripe = 0; stripe < 3; stripe++)
                    canvas.Swing(
                        cloth.Lighter(0.45),
                        9,
                        new(x - 190, 462 + (stripe * 30)), new(x, 446 + (stripe * 30)), new(x + 190, 462 + (stripe * 30)));
                break;
            default:
                canvas.Line(cloth.Darker(0.3), 16, new(x - 92, 400), new(x - 84, 520));
                canvas.Line(cloth.Darker(0.3), 16, new(x + 92, 400), new(x + 84, 520));
                break;
        }
    }

    private static void Head(Canvas canvas, Features f)
    {
        canvas.Oval(f.Skin, f.X - f.Rx, f.Y + 8, 17, 25);
        canvas.Oval(f.Skin, f.X + f.Rx, f.Y + 8, 17, 25);
        canvas.Oval(f.Shade, f.X - f.Rx - 2, f.Y + 10, 8, 13);
        canvas.Oval(f.Shade, f.X + f.Rx + 2, f.Y + 10, 8, 13);
        canvas.Soft(
            f.Skin,
            new(f.X, f.Y - f.Ry), new(f.X + (f.Rx * 0.82), f.Y - (f.Ry * 0.6)), new(f.X + f.Rx, f.Y),
            new(f.X + (f.Rx * 0.78), f.Y + (f.Ry * 0.66)), new(f.X + 26, f.Y + f.Ry), new(f.X - 26, f.Y + f.Ry),
            new(f.X - (f.Rx * 0.78), f.Y + (f.Ry * 0.66)), new(f.X - f.Rx, f.Y), new(f.X - (f.Rx * 0.82), f.Y - (f.Ry * 0.6)));
    }

    private static void Expression(Canvas canvas, Features f, bool woman, int mood, bool isOld)
    {
        var ink = f.Hair.R > 170 ? new Colour(70, 56, 50) : f.Hair.Darker(0.3);
        foreach (var side in new[] { -1, 1 })
        {
            var eye = f.X + (side * 36);
            if (mood == 3)
            {
                canvas.Swing(ink, 6, new(eye - 13, f.Y + 6), new(eye, f.Y - 3), new(eye + 13, f.Y + 6));
            }
            else
            {
                canvas.Oval(Colour.White, eye, f.Y + 2, 14, 10);
                canvas.Disc(ink, eye + 1, f.Y + 2, 7.5);
                canvas.Disc(Colour.White, eye + 4, f.Y - 1, 2.4);
                if (woman)
                    canvas.Swing(ink, 4, new(eye - (side * 12), f.Y - 6), new(eye, f.Y - 10), new(eye + (side * 17), f.Y - 7));
            }

            canvas.Swing(
                ink, woman ? 5 : 8, new(eye - (side * 17), f.Y - 25), new(eye, f.Y - 32 - mood),
                    new(eye + (side * 18), f.Y - 24));
            canvas.Oval(f.Skin.Towards(new Colour(232, 106, 92), 0.2), f.X + (side * 50), f.Y + 38, 18, 11);
            if (isOld)
                canvas.Swing(f.Shade, 3, new(f.X + (side * 62), f.Y + 4), new(f.X + (side * 68), f.Y + 12));
        }

        canvas.Swing(f.Shade.Darker(0.05), 5, new(f.X - 2, f.Y + 4), new(f.X + 9, f.Y + 32), new(f.X - 5, f.Y + 36));
        var lip = woman ? new Colour(190, 78, 80) : f.Skin.Towards(new Colour(150, 62, 58), 0.55);
        if (mood is 0 or 3)
        {
            canvas.Soft(
                new Colour(120, 44, 48), new(f.X - 29, f.Y + 58), new(f.X, f.Y + 63), new(f.X + 29, f.Y + 58),
                    new(f.X, f.Y + 82));
            canvas.Soft(Colour.White, new(f.X - 22, f.Y + 61), new(f.X, f.Y + 64), new(f.X + 22, f.Y + 61), new(f.X, f.Y + 71));
        }
        else
        {
            canvas.Swing(lip, 7, new(f.X - 25, f.Y + 60), new(f.X, f.Y + 69 + mood), new(f.X + 25, f.Y + 60));
        }
    }

    private static void Beard(Canvas canvas, Features f, bool whole)
    {
        if (whole)
        {
            canvas.Soft(
                f.Hair,
                new(f.X - f.Rx + 3, f.Y + 18), new(f.X - (f.Rx * 0.6), f.Y + 48), new(f.X, f.Y + 44),
                    new(f.X + (f.Rx * 0.6), f.Y + 48),
                new(f.X + f.Rx - 3, f.Y + 18), new(f.X + (f.Rx * 0.76), f.Y + (f.Ry * 0.76)), new(f.X, f.Y + f.Ry + 14),
                new(f.X - (f.Rx * 0.76), f.Y + (f.Ry * 0.76)));
            canvas.Oval(f.Skin, f.X, f.Y + 64, 32, 14);
        }
        else
        {
            canvas.Swing(f.Hair, 12, new(f.X - 32, f.Y + 56), new(f.X, f.Y + 46), new(f.X + 32, f.Y + 56));
        }
    }

    private static void Front(Canvas canvas, Features f, bool woman, int style, int part)
    {
        var (x, top, rx) = (f.X, f.Y - f.Ry, f.Rx);
        var shift = (part - 1) * 34;
        if (!woman && style == 4)
        {
            // Little is left.
            canvas.Soft(f.Hair, new(x - rx - 8, f.Y + 4), new(x - rx - 4, f.Y - 52), new(x - rx + 16, f.Y - 50),
                new(x - rx + 4, f.Y));
            canvas.Soft(f.Hair, new(x + rx + 8, f.Y + 4), new(x + rx + 4, f.Y - 52), new(x + rx - 16, f.Y - 50),
                new(x + rx - 4, f.Y));
            return;
        }

        if (!woman && style == 3)
        {
            for (var i = 0; i < 9; i++)
                canvas.Disc(f.Hair, x - rx + 4 + (i * rx / 4.2), top + 22 - (Math.Sin(i * Math.PI / 8) * 30), 27);
            return;
        }

        canvas.Soft(
            f.Hair,
            new(x - rx - 10, f.Y - 4), new(x - rx - 6, top + 30), new(x - 40, top - 30), new(x + 30, top - 34),
            new(x + rx + 4, top + 26), new(x + rx + 10, f.Y - 4), new(x + rx - 10, f.Y - 46), new(x + 34 + shift, top + 34),
            new(x + shift, top + 46), new(x - 40 + shift, top + 40), new(x - rx + 10, f.Y - 46));
        if (woman && style == 3)
        {
            // A fringe.
            canvas.Soft(
                f.Hair, new(x - rx + 2, top + 66), new(x - 30, top + 4), new(x + 40, top + 6), new(x + rx - 2, top + 66),
                new(x + 20, top + 56), new(x - 20, top + 60));
        }

        canvas.Swing(
            f.Hair.Lighter(0.14), 5, new(x - 44 + shift, top - 6), new(x - 6 + shift, top + 2), new(x + 44, top - 8));
    }

    private static void Glasses(Canvas canvas, Features f, bool round)
    {
        var frame = round ? new Colour(60, 48, 44) : new Colour(30, 60, 92);
        foreach (var side in new[] { -1, 1 })
        {
            if (round)
                canvas.Ring(frame, f.X + (side * 36), f.Y + 2, 27, 5);
            else
                canvas.Line(
                    frame,
                    5,
                    new(f.X + (side * 12), f.Y - 17), new(f.X + (side * 64), f.Y - 17), new(f.X + (side * 60), f.Y + 20),
                    new(f.X + (side * 16), f.Y + 20), new(f.X + (side * 12), f.Y - 17));
            canvas.Line(frame, 4, new(f.X + (side * 63), f.Y - 6), new(f.X + (side * f.Rx), f.Y));
        }

        canvas.Line(frame, 4, new(f.X - 10, f.Y), new(f.X + 10, f.Y));
    }

    private sealed record Features(
        double X, double Y, double Rx, double Ry, Colour Skin, Colour Hair, Colour Shade, Palette Palette);
}
