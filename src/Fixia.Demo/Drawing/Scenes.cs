namespace Fixia.Demo.Drawing;

/// <summary>Drawn pictures of work: what a trade makes, another one for each number. They stand for those people would
/// upload.</summary>
internal static class Scenes
{
    /// <summary>Pixels of the largest.</summary>
    public const int Width = 960;

    /// <inheritdoc cref="Width"/>
    public const int Height = 720;

    private const double Wide = 400;
    private const double Tall = 300;

    private delegate void Motif(Canvas canvas, Palette palette, Random random);

    private static readonly Motif[] AnyHome = [HomeScenes.Room, HomeScenes.Tools, HomeScenes.House];

    private static readonly Dictionary<string, Motif[]> OfTrades = new(StringComparer.Ordinal)
    {
        ["plomeria"] = [HomeScenes.Tap, HomeScenes.Tiles],
        ["electricidad"] = [HomeScenes.Board, HomeScenes.Lamps, HomeScenes.Board],
        ["gas"] = [HomeScenes.Tap, HomeScenes.Tools],
        ["pintura"] = [HomeScenes.Wall, HomeScenes.House, HomeScenes.Wall],
        ["albanileria"] = [HomeScenes.Tiles, HomeScenes.House],
        ["carpinteria"] = [HomeScenes.Shelves, HomeScenes.Table, HomeScenes.Shelves, HomeScenes.Desk],
        ["herreria"] = [HomeScenes.Gate, HomeScenes.Fire],
        ["techos"] = [HomeScenes.House],
        ["zingueria"] = [HomeScenes.House],
        ["energia-solar"] = [HomeScenes.Sun],
        ["pisos"] = [HomeScenes.Floor],
        ["vidrieria"] = [HomeScenes.Window],
        ["aberturas"] = [HomeScenes.Window],
        ["persianas"] = [HomeScenes.Window],
        ["marmoleria"] = [HomeScenes.Tiles],
        ["tapiceria"] = [HomeScenes.Room],
        ["limpieza"] = [HomeScenes.Window, HomeScenes.Room],
        ["jardineria"] = [HomeScenes.Leaves, HomeScenes.Pots],
        ["poda-y-tala"] = [HomeScenes.Trees],
        ["piletas"] = [HomeScenes.Pool],
        ["mudanzas"] = [CityScenes.Van],
        ["mascotas"] = [CityScenes.Dog],
        ["peluqueria-canina"] = [CityScenes.Dog],
        ["adiestramiento"] = [CityScenes.Dog],
        ["veterinaria"] = [CityScenes.Dog],
        ["diseno-de-interiores"] = [HomeScenes.Room, HomeScenes.Desk],
        ["diseno-grafico"] = [StudioScenes.Pages, StudioScenes.Poster, StudioScenes.Labels],
        ["identidad"] = [StudioScenes.Mark, StudioScenes.Labels, StudioScenes.Poster],
        ["ilustracion"] = [StudioScenes.Landscape, StudioScenes.Creature],
        ["fotografia"] = [StudioScenes.Landscape, StudioScenes.Still],
        ["diseno-web"] = [StudioScenes.Screen, StudioScenes.Phone],
        ["desarrollo-web"] = [StudioScenes.Screen, StudioScenes.Phone, StudioScenes.Chart],
        ["aplicaciones-moviles"] = [StudioScenes.Phone],
        ["datos"] = [StudioScenes.Chart],
        ["publicidad-online"] = [StudioScenes.Chart],
        ["redes-sociales"] = [StudioScenes.Phone, StudioScenes.Poster],
        ["redaccion"] = [StudioScenes.Pages],
        ["traduccion"] = [StudioScenes.Pages],
        ["video"] = [StudioScenes.Landscape],
        ["musica"] = [StudioScenes.Waves],
        ["instrumentos"] = [StudioScenes.Waves],
        ["arquitectura"] = [HomeScenes.House, StudioScenes.Plan],
        ["catering"] = [CityScenes.Plates],
        ["pasteleria"] = [CityScenes.Cake],
        ["decoracion-de-eventos"] = [CityScenes.Garland, HomeScenes.Pots],
        ["organizacion-de-eventos"] = [CityScenes.Garland],
        ["animacion"] = [CityScenes.Garland],
        ["alquiler-para-eventos"] = [CityScenes.Garland, CityScenes.Plates],
        ["mozos-y-bartenders"] = [CityScenes.Drinks],
        ["dj-y-sonido"] = [StudioScenes.Waves],
        ["musica-en-vivo"] = [StudioScenes.Waves],
        ["mecanica"] = [CityScenes.Car],
        ["chapa-y-pintura"] = [CityScenes.Car],
        ["lavado-de-autos"] = [CityScenes.Car],
        ["electricidad-del-automotor"] = [CityScenes.Car],
        ["gomeria"] = [CityScenes.Car],
        ["remises"] = [CityScenes.Car],
        ["gruas"] = [CityScenes.Van],
        ["traslado-de-pasajeros"] = [CityScenes.Van],
        ["bicicletas"] = [CityScenes.Bike],
        ["mensajeria"] = [CityScenes.Bike],
        ["motos"] = [CityScenes.Bike],
        ["costura"] = [CityScenes.Dress],
        ["estampado"] = [StudioScenes.Poster],
        ["arte"] = [CityScenes.Cups],
        ["peluqueria"] = [CityScenes.Salon],
        ["barberia"] = [CityScenes.Salon],
        ["manicuria"] = [CityScenes.Salon],
        ["maquillaje"] = [CityScenes.Salon],
        ["tatuajes"] = [StudioScenes.Creature, HomeScenes.Leaves],
    };

    /// <summary>A picture of a trade, as so many pixels wide.</summary>
    /// <param name="category">The trade.</param>
    /// <param name="turn">Which of its motifs.</param>
    /// <param name="number">Which drawing of them.</param>
    /// <param name="width">Pixels.</param>
    public static byte[] Draw(string category, int turn, int number, int width)
    {
        var motifs = OfTrades.GetValueOrDefault(category, AnyHome);
        var palette = Palette.Of((number * 4) + turn);
        var canvas = new Canvas(Wide, Tall, width, palette.Ground);
        motifs[turn % motifs.Length](canvas, palette, new Random((number * 31) + 7));
        return canvas.Pack();
    }

    /// <summary>Something between two numbers.</summary>
    public static double Some(this Random random, double from, double to) => from + (random.NextDouble() * (to - from));
}
