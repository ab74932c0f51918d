using System.Globalization;
using Fixia.Demo.Script;

namespace Fixia.Demo.Town;

/// <summary>
/// What people of the demo say beside what belongs to their trade or manner. Everything is picked by a number, the same
/// every time.
/// </summary>
internal static class Sayings
{
    private static readonly string[] Roads =
    [
        "Aprendí el oficio con mi viejo y llevo {0} años viviendo de esto.",
        "Empecé ayudando en un taller hace {0} años y nunca quise hacer otra cosa.",
        "Después de {0} años en una empresa, trabajo por mi cuenta y elijo a mis clientes.",
        "Llevo {0} años en el rubro; doy una mano a los que empiezan.",
        "Me formé en la universidad pública y hace {0} años que ejerzo.",
        "{0} años de trabajo y casi todos mis clientes llegan por recomendación.",
        "Cambié de profesión de grande; hace {0} años que me levanto {1}.",
        "Somos dos: yo hago y mi pareja organiza. Así desde hace {0} años.",
        "Vine a {2} por amor y me quedé por el trabajo: {0} años ya.",
        "Mi abuela hacía lo mismo. Con {0} años de experiencia, le sigo copiando.",
        "En {0} años aprendí sobre todo a escuchar antes de presupuestar.",
        "{0} años, tres mudanzas de barrio y los mismos clientes de siempre.",
        "Trabajo en {2} y alrededores desde hace {0} años.",
    ];

    private static readonly string[] Praise =
    [
        "Cumplió con la fecha, que hoy es mucho decir.", "Buen trato de principio a fin.", "Explicó todo antes de empezar.",
        "El precio fue el que había dicho.", "Contesta los mensajes, y rápido.", "Se nota que le gusta lo que hace.",
        "Lo comenté en el grupo del barrio.", "Volvería a contratar sin pensarlo.",
        "Preguntó lo justo y entendió lo que quería.", "Superó lo que esperaba.", "Trabaja con orden y da gusto.",
        "Resolvió un imprevisto sin hacer drama.", "Ya es la tercera vez y siempre igual de bien.",
        "Hubo un cambio a mitad de camino y se adaptó.", "Me dio opciones y me dejó elegir.", "Le confío lo próximo.",
        "Llegó a horario las tres veces.", "Me ahorró un gasto que yo daba por hecho.",
        "Después de terminar siguió respondiendo dudas.", "Habla claro y no vende humo.",
        "Mis suegros también quieren contratar ahora.", "Fue más rápido de lo que decía la oferta.",
        "Tiene una paciencia que no es de este siglo.", "No hubo que pedir nada dos veces.",
        "Lo que prometió por escrito fue lo que hizo.", "Trato cálido y cuentas claras.",
        "Me gustó que dijera «no sé, averiguo» y averiguara.", "Detallista en el mejor sentido.",
        "Lo haría de nuevo mañana.", "Se hizo cargo de un error chico sin que yo lo notara.", "Un diez.",
    ];

    private static readonly string[] Blame =
    [
        "Quedó bien, pero tardó el doble de lo acordado.", "Me costó que respondiera los mensajes.",
        "El resultado no fue el que habíamos hablado.", "Tuve que recordarle dos veces lo que faltaba.",
        "Buena persona, pero llegó tarde las tres veces.", "El trabajo está; la comunicación no estuvo.",
        "Terminó apurado y se nota en los detalles.", "Pidió más plata a mitad de camino, aunque después lo conversamos.",
        "Esperaba otra cosa por lo que pagué.", "Lo rehízo cuando lo pedí, pero perdí una semana.",
    ];

    private static readonly string[] Replies =
    [
        "¡Gracias por confiar! Cualquier cosa, ya sabés dónde encontrarme.", "Un gusto trabajar para ustedes.",
        "Gracias por el mate y por la paciencia con los horarios.", "Qué lindo leerlo. Hasta la próxima.",
        "Gracias. Clientes así hacen fácil el trabajo.", "Me alegra que haya quedado como querías.",
    ];

    private static readonly string[] Sorry =
    [
        "Tenés razón con la demora: se me juntaron dos trabajos y no lo avisé a tiempo. Te pido disculpas.",
        "Lamento que no haya sido lo que esperabas. La corrección corre por mi cuenta, cuando quieras.",
    ];

    private static readonly string[] GoodClients =
    [
        "Sabía lo que necesitaba y lo explicó clarísimo.", "Respondió rápido y aprobó enseguida.",
        "Muy buen trato, da gusto trabajar así.", "Tenía todo listo para empezar.",
        "Pagó en el momento y dejó un comentario amable.", "Confió en mi criterio y salió mejor.",
        "Me ofreció mate y me dejó trabajar.", "Mandó fotos y medidas desde el primer mensaje.",
        "Respetó los tiempos y avisó de cada cambio.", "De esos clientes que uno quiere todo el año.",
        "Preguntó mucho y está bien: así no hubo sorpresas.", "Cordial, puntual y con las cuentas claras.",
        "Dejó la llave, la confianza y facturas de luz para medir. Genial.", "Leyó la propuesta entera, que no es común.",
    ];

    private static readonly string[] BadClients =
    [
        "Cambió el pedido varias veces.", "Tardó mucho en responder.", "Quería el doble por el mismo precio.",
        "No estaba en el horario acordado, dos veces.",
    ];

    private static readonly string[] Letters =
    [
        "Hola, {0}. Leí tu proyecto dos veces y creo que se puede hacer en menos tiempo del que pensás. {1}",
        "Buen día, {0}. Hace poco hice algo muy parecido a esto. {1} En el precio está todo lo que pediste; te marco aparte lo "
            + "opcional.",
        "¿Cómo estás, {0}? Tengo lugar desde el lunes. {1} Antes de empezar te paso el detalle por escrito para que no haya "
            + "dudas.",
        "Hola, {0}: gracias por explicarlo tan bien. {1} Te hago una sola pregunta: ¿es para una fecha fija?",
        "{0}, me interesa y me animo a decir que te va a gustar cómo queda. {1}",
        "Hola, {0}. Soy de {2} y este es justo el trabajo que más hago. {1}",
        "Buenas, {0}. Lo haría en dos etapas, así ves un avance antes de la mitad. {1}",
        "Hola, {0}, ¿qué tal? Vi lo que necesitás y sé por dónde empezar. {1}",
        "{0}, buen día. Te propongo algo simple: {3} {1}",
        "Hola, {0}. No soy la opción más barata ni la más cara; soy la que termina el día que dijo. {1}",
        "Estimada gente de este proyecto, y {0} en particular: acá va mi propuesta. {1}",
        "Hola, {0}. Antes de pasarte un número lo pensé como si fuera para mí. {1}",
        "Buenas tardes, {0}. Me recomendaron mirar tu proyecto y coincido: es para mí. {1}",
    ];

    private static readonly string[] Simple =
    [
        "nos vemos, lo miro y recién ahí decidís.", "empezamos por lo urgente y dejamos lo otro para la semana siguiente.",
        "te paso dos precios, con y sin lo opcional.", "hablamos diez minutos y ajusto lo que haga falta.",
    ];

    private static readonly string[] ClientsAbout =
    [
        "Arreglando una casa vieja, de a un ambiente por vez.", "Dos hijos, un perro y poco tiempo.",
            "Tengo un local en el centro.",
        "Me mudé hace poco y no conozco a nadie del barrio.", "Organizo cosas para mi familia, que es grande.",
        "Siempre buscando gente que trabaje bien.", "Emprendo desde casa.", "Maestra jubilada con muchas plantas.",
        "Trabajo de noche y resuelvo todo por mensaje.", "Administro tres edificios y una paciencia.",
        "Estudio y comparto departamento con dos amigas.", "Del campo, con wifi.",
    ];

    private static readonly string[] Questions =
    [
        "¿La fecha es fija o puede correrse una semana?|Puede correrse una semana, no más.",
        "¿Se puede ver antes de presupuestar?|Sí, cualquier tarde después de las seis.",
        "¿El presupuesto incluye materiales?|No, es solo la mano de obra. Los materiales los compro yo.",
        "¿Preferís una sola entrega o por partes?|Por partes me da más tranquilidad.",
        "¿Hay algo hecho antes que convenga mirar?|Sí, te lo muestro cuando nos pongamos de acuerdo.",
        "¿Quién decide: vos o hay alguien más?|Decidimos entre dos, pero contestamos rápido.",
    ];

    /// <summary>What a service says of itself: what it is, and two things of how its owner works.</summary>
    public static string Pitch(Trade trade, Offer offer, int turn)
    {
        var ways = trade.Manner.Ways;
        var first = Math.Abs(turn) % ways.Count;
        return $"{offer.Text} {ways[first]} {ways[(first + 1 + (turn / ways.Count % (ways.Count - 1))) % ways.Count]}";
    }

    /// <summary>What a professional says of themselves.</summary>
    public static string Bio(Trade trade, Newcomer who, int years, int person) => string.Format(
        CultureInfo.InvariantCulture,
        $"{Pick(Roads, person)} {Pick(trade.Manner.Ways, (person * 3) + 2)} {Pick(trade.Manner.Ways, (person * 3) + 3)}",
        years,
        who.IsWoman ? "contenta" : "contento",
        who.City);

    /// <summary>
    /// What a contented client says, as the so many-th of a trade: first all that is said only of it, then that with more,
    /// what is
    /// said of anybody, and two things at once; in so many turns as a page shows nothing comes twice.
    /// </summary>
    public static string Liked(Trade trade, int turn)
    {
        var own = trade.Praise.Count;
        if (turn < own * 2 && turn % 2 == 0)
            return trade.Praise[turn / 2];
        return (turn % 3) switch
        {
            0 when own > 0 => $"{Pick(Praise, (turn * 5) + 2)} {trade.Praise[turn / 3 % own]}",
            1 => $"{Pick(Praise, turn * 7)} {Pick(Praise, (turn * 7) + 3 + (turn / Praise.Length))}",
            _ => Pick(Praise, (turn * 11) + 1),
        };
    }

    public static string NotLiked(int turn) => Pick(Blame, turn);

    public static string Reply(bool liked, int turn) => Pick(liked ? Replies : Sorry, turn);

    public static string OfClient(bool liked, int turn) => liked
        ? turn % 3 == 0 ? $"{Pick(GoodClients, turn)} {Pick(GoodClients, (turn * 5) + 3)}" : Pick(GoodClients, turn * 3)
        : Pick(BadClients, turn);

    /// <summary>The letter of a proposal; neighbouring turns have nothing in common.</summary>
    public static string Letter(Resident client, Resident author, Trade trade, int turn)
    {
        var (ways, promises) = (trade.Manner.Ways, trade.Manner.Promises);
        var body = string.Format(
            CultureInfo.InvariantCulture,
            Pick(Letters, turn),
            client.FirstName,
            Pick(promises, (turn * 3) + (turn / Letters.Length)),
            author.Who.City,
            Pick(Simple, turn / 3));
        return $"{body} {Pick(ways, (turn * 7) + (turn / ways.Count))}";
    }

    public static string About(int person) => Pick(ClientsAbout, person);

    /// <summary>A question under a project, and its answer.</summary>
    public static (string Question, string Answer) Question(int turn)
    {
        var parts = Pick(Questions, turn).Split('|');
        return (parts[0], parts[1]);
    }

    /// <summary>A price as people say it.</summary>
    public static decimal Round(decimal price) => price switch
    {
        < 20_000 => (Math.Round(price / 500) * 500) + 500,
        < 200_000 => (Math.Round(price / 1000) * 1000) + 1000,
        _ => (Math.Round(price / 5000) * 5000) + 5000,
    };

    public static T Pick<T>(IReadOnlyList<T> words, int turn) => words[Math.Abs(turn) % words.Count];
}
