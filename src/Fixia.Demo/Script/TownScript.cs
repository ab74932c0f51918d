using System.Globalization;
using Fixia.Accounts;

namespace Fixia.Demo.Script;

/// <summary>
/// The whole town on paper: who lives there, what they offer and ask for, and what came of it. Always the same; made in a moment,
/// without a database, so that what it says can be looked at. Filling plays it through the entities.
/// </summary>
internal sealed class TownScript
{
    /// <summary>Whoever is in the database once filling is over.</summary>
    public const string Administrator = "admin@fixia.example";

    private const int UsualProfessionals = 240;
    private const int UsualClients = 130;
    private const int LapsedSince = 14;

    private readonly Random random = new(20261120);

    /// <summary>A town of so many people beside those of the demo accounts.</summary>
    public TownScript(int professionals = UsualProfessionals, int clients = UsualClients)
    {
        Cast(professionals, clients);
        Workers = [.. Residents.Where(r => r.Practice is not null)];
        var offers = new Offers(random, Workers);
        offers.Write();
        Pictures = offers.Pictures;
        Faces = Residents.Count(r => r.Photo is not null);
        Jobs = new Work(random, Residents, Workers).Write();
        Asks = new Market(random, Residents, Workers).Write(professionals * 2);
        Talks = new Chatter(random, this).Write();
    }

    /// <summary>Everybody, the people of the demo accounts first.</summary>
    public List<Resident> Residents { get; } = [];

    /// <summary>Those who work: Juan, María, the studio, Pedro, then the others.</summary>
    public IReadOnlyList<Resident> Workers { get; }

    /// <summary>The drawings there are.</summary>
    public IReadOnlyList<Painted> Pictures { get; }

    /// <summary>How many show a photo.</summary>
    public int Faces { get; }

    public IReadOnlyList<Job> Jobs { get; }

    public IReadOnlyList<Ask> Asks { get; }

    public IReadOnlyList<Talk> Talks { get; }

    public Resident Clara => Residents[0];

    public Resident Juan => Workers[0];

    public Resident Maria => Workers[1];

    public Resident Studio => Workers[2];

    private void Cast(int professionals, int clients)
    {
        Residents.Add(new Resident(new("Clara Cliente", true, "Rosario"), "cliente@fixia.example", 300)
        {
            About = "Arreglo una casa de 1930 de a un ambiente por vez, y abro una panadería en marzo.",
            Photo = 0,
        });
        Story(new("Juan Pérez", false, "Córdoba"), "basico", 500, Plan.Basic, "electricidad", 0.92, 1);
        Story(new("María Paz", true, "Rosario"), "premium", 420, Plan.Premium, "identidad", 0.97, 2);
        Story(new("Estudio Andes", false, "Mendoza"), "empresa", 380, Plan.Enterprise, "desarrollo-web", 0.95, null);
        Story(new("Pedro Vencido", false, "La Plata"), "vencido", 400, Plan.Basic, "plomeria", 0.9, 3);
        var faces = 4;
        for (var i = 0; i < professionals; i++)
        {
            var plan = random.Next(10) switch { < 6 => Plan.Basic, < 9 => Plan.Premium, _ => Plan.Enterprise };
            var (who, trade, since) = (Names.Of(i), Sayings.Pick(Trades.All, i), random.Next(40, 700));
            Residents.Add(new Resident(who, Email(i, "pro"), since + random.NextDouble())
            {
                Photo = i % 7 is 0 or 2 or 3 ? faces++ : null,
                Practice = new Practice(plan, trade, 0.75 + (random.NextDouble() * 0.25))
                {
                    Paid = Math.Min(since, random.Next(0, 27)) + random.NextDouble(),
                    Headline = Offers.Headline(trade, who, i),
                    Bio = Sayings.Bio(trade, who, 4 + random.Next(28), i),
                    Languages = Languages(trade, i),
                    Availability = (i % 19) switch { 7 => "busy", 13 => "away", _ => "available" },
                },
            });
        }

        for (var i = 0; i < clients; i++)
            Residents.Add(new Resident(Names.Of(i + professionals), Email(i, "cli"), random.Next(30, 700) + random.NextDouble())
            {
                About = Sayings.About(i),
                Photo = i % 5 == 1 ? faces++ : null,
            });
        Residents.Add(new Resident(new("Ana Admin", true, "Buenos Aires"), Administrator, 600) { IsAdmin = true });
    }

    private void Story(Newcomer who, string name, double since, Plan plan, string category, double quality, int? photo)
    {
        var (trade, turn, lapsed) = (Trades.Of(category), Residents.Count, name == "vencido");
        Residents.Add(new Resident(who, $"{name}@fixia.example", since)
        {
            Photo = photo,
            Practice = new Practice(plan, trade, quality)
            {
                Paid = lapsed ? LapsedSince + 31 : 5 + turn,
                Headline = turn switch
                {
                    1 => "Electricista matriculado: tableros que se entienden",
                    2 => "Identidades que se recuerdan, de la primera charla al cartel",
                    3 => "Tiendas y sistemas web, hechos en equipo",
                    _ => "Plomero de guardia, con cámara y sin sorpresas",
                },
                Bio = turn == 3
                    ? "Somos seis: tres que programan, una que diseña, uno que prueba y una que responde el teléfono. Desde 2014 "
                        + "hacemos tiendas y sistemas para negocios de Cuyo, con el código siempre a nombre del cliente."
                    : Sayings.Bio(trade, who, 11 + turn, turn * 3),
                Languages = turn == 3 ? ["Español", "Inglés"] : ["Español"],
                Lapsed = lapsed,
            },
        });
    }

    private static string[] Languages(Trade trade, int turn) => (turn % 5) switch
    {
        0 => ["Español", "Inglés"],
        2 when trade.Remote => ["Español", "Portugués"],
        3 when turn % 3 == 0 => ["Español", "Italiano"],
        _ => ["Español"],
    };

    private static string Email(int i, string kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{i}@demo.fixia.example");
}
