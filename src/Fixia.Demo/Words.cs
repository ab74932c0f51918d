using Fixia.Services;

namespace Fixia.Demo;

/// <summary>What a trade is called, offered and asked for.</summary>
internal sealed record Trade(string Category, string Person, string[] Offers, string[] Needs, int Price, bool Remote)
{
    /// <summary>Whether the name of the trade is the one for a woman.</summary>
    public bool IsSaidOfAWoman => Person.Split(' ')[0] is "Acompañante" or [.., 'a'] and not [.., 'i', 's', 't', 'a'];
}

/// <summary>The words of the demo: names, places, trades, and what people say of each other.</summary>
internal static class Words
{
    public static readonly string[] Women =
    [
        "Sofía", "Martina", "Valentina", "Julieta", "Camila", "Lucía", "Agustina", "Florencia", "Carolina", "Paula", "Micaela", "Rocío", "Daniela", "Natalia", "Silvina", "Gabriela", "Mariana", "Verónica", "Laura", "Andrea",
    ];

    public static readonly string[] Men =
    [
        "Mateo", "Joaquín", "Tomás", "Santiago", "Facundo", "Nicolás", "Matías", "Lucas", "Federico", "Gonzalo", "Ramiro", "Leandro", "Ezequiel", "Hernán", "Diego", "Sergio", "Marcelo", "Gustavo", "Pablo", "Esteban",
    ];

    public static readonly string[] Last =
    [
        "González", "Rodríguez", "Fernández", "López", "Martínez", "Díaz", "Sosa", "Romero", "Álvarez", "Torres", "Ruiz", "Ramírez", "Flores", "Acosta", "Benítez", "Medina", "Herrera", "Suárez", "Aguirre", "Giménez",
        "Gutiérrez", "Pereyra", "Rojas", "Molina", "Castro", "Ortiz", "Silva", "Núñez", "Luna", "Juárez", "Cabrera", "Ríos", "Ferreyra", "Godoy", "Morales", "Domínguez", "Moreno", "Peralta", "Vega", "Quiroga",
    ];

    public static readonly string[] Cities =
    [
        "Buenos Aires", "Córdoba", "Rosario", "Mendoza", "La Plata", "San Miguel de Tucumán", "Mar del Plata", "Salta", "Santa Fe", "San Juan", "Resistencia", "Neuquén", "Posadas", "Bahía Blanca", "Paraná", "San Luis",
        "Corrientes", "Bariloche", "Ushuaia", "San Salvador de Jujuy",
    ];

    public static readonly string[] Liked =
    [
        "Puntual y prolijo. Lo vuelvo a llamar.", "Explicó todo antes de empezar y cumplió con el precio.", "Excelente trabajo, superó lo que esperaba.", "Muy buena comunicación de principio a fin.", "Resolvió en un día lo que otros no pudieron.",
        "Dejó todo limpio y funcionando.", "Recomendable, sabe mucho.", "Cumplió con los tiempos y estuvo atento a los detalles.",
    ];

    public static readonly string[] Wanted =
    [
        "Hola, lo necesito para la semana que viene. Puedo recibirte de tarde, después de las cinco.",
        "Es para un departamento de dos ambientes. Te paso fotos cuando confirmes.",
        "Me lo recomendó una vecina. ¿Podrías empezar antes de fin de mes?",
        "Necesito que quede listo para una mudanza; la dirección es cerca del centro.",
        "Lo quiero igual a lo que se ve en tu primera foto, un poco más chico.",
    ];

    public static readonly string[] NotLiked = ["Quedó bien, pero tardó el doble de lo acordado.", "Me costó que respondiera los mensajes.", "El resultado no fue el que habíamos hablado."];

    public static readonly string[] LikedClient = ["Clarísimo con lo que necesitaba.", "Respondió rápido y aprobó enseguida.", "Muy buen trato, da gusto trabajar así.", "Tenía todo listo para empezar."];

    public static readonly string[] NotLikedClient = ["Cambió el pedido varias veces.", "Tardó mucho en responder."];

    public static readonly Trade[] Trades =
    [
        new("plomeria", "Plomero", ["Reparación de pérdidas y cañerías", "Instalación de termotanques y calefones", "Destapaciones de cocina y baño"], ["Necesito cambiar la grifería de la cocina", "Pérdida de agua en el baño"], 38000, false),
        new("electricidad", "Electricista", ["Instalaciones eléctricas para el hogar", "Tableros y disyuntores a norma", "Iluminación LED para locales"], ["Cambiar el tablero eléctrico de un PH", "Instalar luces en un local"], 45000, false),
        new("gas", "Gasista matriculado", ["Revisión y certificación de gas", "Instalación de estufas y cocinas"], ["Habilitar el gas de un departamento"], 60000, false),
        new("pintura", "Pintora", ["Pintura interior de departamentos", "Pintura de frentes y medianeras"], ["Pintar dos ambientes y un pasillo", "Pintar el frente de una casa"], 90000, false),
        new("albanileria", "Albañil", ["Refacciones y ampliaciones", "Colocación de cerámicos y porcelanatos"], ["Arreglar humedad en una pared", "Colocar piso en una cocina"], 120000, false),
        new("carpinteria", "Carpintero", ["Muebles a medida en melamina y madera", "Restauración de muebles antiguos"], ["Placard a medida para el dormitorio"], 150000, false),
        new("herreria", "Herrera", ["Rejas y portones a medida"], ["Reja para una ventana a la calle"], 110000, false),
        new("cerrajeria", "Cerrajero", ["Apertura y cambio de cerraduras"], ["Cambiar dos cerraduras de seguridad"], 30000, false),
        new("aire-acondicionado", "Técnico en refrigeración", ["Instalación de aire acondicionado split", "Service y carga de gas de aires"], ["Instalar un split de 3500 frigorías"], 70000, false),
        new("limpieza", "Limpieza profesional", ["Limpieza profunda de casas y oficinas", "Limpieza final de obra"], ["Limpieza de un departamento antes de mudarme"], 40000, false),
        new("jardineria", "Jardinera", ["Mantenimiento de jardines y poda", "Diseño de balcones y terrazas verdes"], ["Poner en condiciones un jardín chico"], 35000, false),
        new("mudanzas", "Fletes y mudanzas", ["Mudanzas locales con embalaje"], ["Mudanza de un tres ambientes"], 160000, false),
        new("cuidado-de-personas", "Acompañante terapéutica", ["Cuidado de adultos mayores a domicilio"], ["Acompañar a mi mamá por las tardes"], 9000, false),
        new("mascotas", "Paseadora de perros", ["Paseos y guardería para perros"], ["Pasear a dos perros tres veces por semana"], 6000, false),
        new("diseno-grafico", "Diseñadora gráfica", ["Piezas para redes y catálogos", "Diseño editorial de libros y revistas"], ["Diseñar el menú de un restaurante"], 55000, true),
        new("diseno-web", "Diseñador web", ["Diseño de sitios y tiendas online"], ["Rediseñar la web de un estudio contable"], 180000, true),
        new("ilustracion", "Ilustradora", ["Ilustraciones para libros infantiles"], ["Ilustrar la tapa de un libro de cuentos"], 70000, true),
        new("identidad", "Diseñadora de marcas", ["Logo e identidad para emprendimientos"], ["Logo para una panadería de barrio"], 95000, true),
        new("diseno-de-interiores", "Diseñadora de interiores", ["Proyecto de interiores con presupuesto"], ["Aprovechar mejor un monoambiente"], 130000, false),
        new("desarrollo-web", "Desarrollador web", ["Tiendas online con Mercado Pago", "Sistemas de turnos a medida"], ["Tienda online para una librería", "Agregar turnos a mi sitio"], 320000, true),
        new("aplicaciones-moviles", "Desarrolladora de apps", ["Aplicaciones para Android y iPhone"], ["App para pedidos de una rotisería"], 450000, true),
        new("soporte-tecnico", "Técnico en computación", ["Reparación y limpieza de notebooks"], ["Recuperar los datos de un disco"], 28000, false),
        new("redes", "Instalador de redes", ["Cámaras de seguridad y alarmas"], ["Instalar cuatro cámaras en un galpón"], 85000, false),
        new("datos", "Analista de datos", ["Tableros y automatización de planillas"], ["Automatizar la planilla de stock"], 120000, true),
        new("redes-sociales", "Community manager", ["Gestión de redes para comercios"], ["Manejar el Instagram de una veterinaria"], 140000, true),
        new("publicidad-online", "Especialista en publicidad", ["Campañas en Google y Meta"], ["Campaña para un estudio de yoga"], 110000, true),
        new("redaccion", "Redactora", ["Textos para sitios y newsletters"], ["Escribir los textos de mi web"], 40000, true),
        new("traduccion", "Traductora pública", ["Traducciones de inglés y portugués"], ["Traducir un contrato al inglés"], 60000, true),
        new("fotografia", "Fotógrafa", ["Fotografía de productos y eventos"], ["Fotos de producto para una tienda"], 90000, false),
        new("video", "Editor de video", ["Edición de videos para redes"], ["Editar diez videos cortos"], 75000, true),
        new("musica", "Productor musical", ["Grabación y mezcla de canciones"], ["Mezclar un disco de cinco temas"], 100000, true),
        new("apoyo-escolar", "Profesora particular", ["Clases de matemática y física"], ["Preparar un final de análisis matemático"], 12000, true),
        new("idiomas", "Profesor de inglés", ["Clases de inglés conversacional"], ["Clases de portugués para viajar"], 11000, true),
        new("instrumentos", "Profesor de guitarra", ["Clases de guitarra y ukelele"], ["Clases de piano para mi hija"], 10000, true),
        new("entrenamiento", "Entrenadora personal", ["Entrenamiento personalizado a domicilio"], ["Rutina para volver a correr"], 14000, false),
        new("contabilidad", "Contadora", ["Monotributo e impuestos al día"], ["Recategorizar mi monotributo"], 35000, true),
        new("legales", "Abogada", ["Asesoramiento en contratos y alquileres"], ["Revisar un contrato de alquiler"], 65000, true),
        new("arquitectura", "Arquitecto", ["Proyecto y dirección de obra"], ["Plano para ampliar una casa"], 400000, false),
        new("psicologia", "Psicóloga", ["Terapia online para adultos"], ["Taller de orientación vocacional"], 25000, true),
        new("recursos-humanos", "Especialista en RRHH", ["Búsqueda y selección de personal"], ["Armar una búsqueda de vendedores"], 150000, true),
        new("catering", "Cocinera", ["Catering para eventos y empresas"], ["Lunch para cuarenta personas"], 300000, false),
        new("animacion", "Animadora infantil", ["Animación de cumpleaños infantiles"], ["Animar un cumpleaños de seis años"], 95000, false),
        new("organizacion-de-eventos", "Organizadora de eventos", ["Organización integral de casamientos"], ["Coordinar un evento de fin de año"], 380000, false),
        new("mecanica", "Mecánico", ["Service y diagnóstico de autos"], ["Revisión antes de viajar"], 80000, false),
    ];

    /// <summary>What a service says of itself; remote work is told otherwise than work on the spot.</summary>
    public static string Pitch(Trade trade, int turn, string city) => trade.Remote
        ? (turn % 3) switch
        {
            0 => "Empezamos con una charla para entender qué necesitás y te paso un plan con fechas. Trabajo por etapas, con una muestra en cada una, y no cobro lo que no apruebes.",
            1 => "Incluye dos rondas de cambios y la entrega de todos los archivos. Respondo en el día y aviso antes si algo se demora. Puedo mostrarte trabajos parecidos.",
            _ => $"Trabajo a distancia desde {city} con clientes de todo el país. Precio cerrado, sin sorpresas: si cambia lo que pedís, lo hablamos antes de seguir.",
        }
        : (turn % 3) switch
        {
            0 => $"Voy a verlo sin cargo en {city} y te paso el presupuesto por escrito. Trabajo con materiales de primera, dejo todo limpio y doy garantía de seis meses.",
            1 => "El precio incluye la mano de obra y los materiales comunes; si hace falta algo especial, lo acordamos antes. Llego en horario y aviso cuando salgo.",
            _ => $"Más de diez años de oficio en {city} y alrededores. Atiendo también los sábados. Pedime referencias: trabajo mucho por recomendación.",
        };

    /// <summary>Three ways to buy remote work.</summary>
    public static IReadOnlyList<ServicePackage> Packages(decimal price) =>
    [
        new("basic", "Una propuesta lista para usar, con una ronda de cambios.", price, 4, 1),
        new("standard", "Dos propuestas y los archivos editables, con tres rondas de cambios.", price * 2, 7, 3),
        new("premium", "Todo lo anterior, con prioridad y acompañamiento durante un mes.", price * 3, 10, 5),
    ];

    /// <summary>What a client says of a need.</summary>
    public static string Brief(Trade trade, int turn, string city) => trade.Remote
        ? (turn % 2) switch
        {
            0 => "Tengo una idea bastante clara y ejemplos de lo que me gusta. Busco alguien que proponga, cumpla con las fechas y explique sin vueltas.",
            _ => "Es la primera vez que encargo algo así, así que valoro que me guíen. Puedo hacer una videollamada esta semana.",
        }
        : (turn % 2) switch
        {
            0 => $"Es en {city}. Puedo mostrar el lugar por la tarde o mandar fotos. Busco alguien prolijo y con referencias, que pase un presupuesto claro.",
            _ => $"Estoy en {city} y tengo los materiales comprados. Me gustaría resolverlo en las próximas dos semanas; los horarios los acomodamos.",
        };
}
