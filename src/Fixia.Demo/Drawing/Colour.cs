using System.Runtime.InteropServices;

namespace Fixia.Demo.Drawing;

/// <summary>A colour.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Colour(byte R, byte G, byte B)
{
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>As <c>0xRRGGBB</c>.</summary>
    public uint Packed => ((uint)R << 16) | ((uint)G << 8) | B;

    public static Colour Of(uint packed) => new((byte)(packed >> 16), (byte)(packed >> 8), (byte)packed);

    /// <summary>On the way to another one: 0 this one, 1 the other.</summary>
    public Colour Towards(Colour other, double way) => new(Mix(R, other.R, way), Mix(G, other.G, way), Mix(B, other.B, way));

    public Colour Lighter(double way) => Towards(White, way);

    public Colour Darker(double way) => Towards(new Colour(20, 32, 27), way);

    private static byte Mix(byte from, byte to, double way) => (byte)Math.Round(from + ((to - from) * way));
}

/// <summary>Five colours that go together: the ground, two that speak, one for depth, one for light.</summary>
internal sealed record Palette(Colour Ground, Colour Main, Colour Second, Colour Deep, Colour Pale)
{
    private static readonly Palette[] All =
    [
        new(new(243, 239, 228), new(11, 122, 85), new(240, 169, 59), new(38, 49, 46), new(255, 251, 240)),
        new(new(226, 236, 245), new(32, 78, 121), new(238, 108, 77), new(41, 50, 65), new(247, 250, 253)),
        new(new(250, 236, 230), new(155, 58, 64), new(244, 162, 97), new(66, 39, 59), new(255, 248, 243)),
        new(new(232, 240, 230), new(74, 111, 71), new(203, 153, 126), new(47, 62, 70), new(248, 251, 246)),
        new(new(240, 236, 249), new(91, 75, 138), new(255, 184, 108), new(43, 45, 66), new(250, 248, 254)),
        new(new(252, 243, 220), new(38, 139, 141), new(231, 111, 81), new(38, 70, 83), new(255, 251, 238)),
        new(new(255, 238, 224), new(196, 84, 72), new(250, 200, 110), new(87, 61, 48), new(255, 249, 242)),
        new(new(223, 240, 240), new(25, 105, 115), new(242, 183, 5), new(28, 49, 58), new(245, 252, 252)),
        new(new(246, 233, 240), new(148, 55, 98), new(86, 150, 136), new(60, 36, 55), new(253, 247, 250)),
    ];

    public static Palette Of(int number) => All[number % All.Length];
}
