namespace Fixia.Demo.Town;

/// <summary>Somebody of the demo, before they have an account.</summary>
internal sealed record Newcomer(string Name, bool IsWoman, string City);

/// <summary>Names as one finds them in a town: old and young, from here and from families that came from elsewhere.</summary>
internal static class Names
{
    private static readonly string[] Women =
    [
        "Sofía", "Martina", "Elsa", "Julieta", "Norma", "Lucía", "Ailén", "Florencia", "Carolina", "Yanina", "Micaela", "Rocío",
        "Graciela", "Natalia", "Silvina", "Gabriela", "Mariana", "Verónica", "Laura", "Nélida", "Malena", "Pilar", "Abril",
        "Soledad", "Susana", "Catalina", "Guadalupe", "Romina", "Beatriz", "Delfina", "Mercedes", "Azul", "Liliana", "Noelia",
        "Zulma", "Candela", "Marta", "Jimena",
    ];

    private static readonly string[] Men =
    [
        "Mateo", "Joaquín", "Osvaldo", "Santiago", "Facundo", "Rubén", "Matías", "Lucas", "Nahuel", "Gonzalo", "Ramiro",
        "Leandro", "Héctor", "Hernán", "Diego", "Sergio", "Marcelo", "Gustavo", "Pablo", "Esteban", "Bautista", "Raúl",
        "Ignacio", "Julián", "Alberto", "Franco", "Emiliano", "Walter", "Thiago", "Damián", "Oscar", "Agustín", "Lautaro",
        "Adrián", "Fermín", "Claudio", "Benjamín",
    ];

    private static readonly string[] Last =
    [
        "González", "Rodríguez", "Bianchi", "López", "Martínez", "Díaz", "Sosa", "Romero", "Kowalski", "Torres", "Ruiz", "Quispe",
        "Flores", "Acosta", "Benítez", "Medina", "Ferraro", "Suárez", "Aguirre", "Giménez", "Schmidt", "Pereyra", "Rojas",
        "Molina", "Castro", "Ortiz", "Haddad", "Núñez", "Luna", "Juárez", "Cabrera", "Ríos", "Ferreyra", "Godoy", "Yamada",
        "Domínguez", "Moreno", "Peralta", "Vega", "Quiroga", "Mamani", "Costa", "Rossi", "Etcheverry", "Paz", "Villalba",
        "Ledesma", "Arrieta", "Fontana", "Cruz", "Basualdo", "Iriarte", "Sandoval",
    ];

    // The larger ones stand more often.
    private static readonly string[] Cities =
    [
        "Buenos Aires", "Córdoba", "Rosario", "Buenos Aires", "Mendoza", "La Plata", "San Miguel de Tucumán", "Córdoba",
        "Mar del Plata", "Salta", "Santa Fe", "Rosario", "San Juan", "Neuquén", "Posadas", "Bahía Blanca", "Paraná", "San Luis",
        "Buenos Aires", "Corrientes", "Bariloche", "Ushuaia", "San Salvador de Jujuy", "Tandil", "Resistencia",
    ];

    /// <summary>Somebody, always the same of a number; two numbers below two thousand have different names.</summary>
    public static Newcomer Of(int number)
    {
        var isWoman = number % 2 == 0;
        var first = isWoman ? Women : Men;
        var turn = number / 2;
        var name = $"{first[(turn * 11) % first.Length]} {Last[((turn * 17) + (turn / first.Length)) % Last.Length]}";
        return new Newcomer(name, isWoman, City(number));
    }

    /// <summary>Where somebody lives.</summary>
    public static string City(int number) => Cities[(number * 7) % Cities.Length];
}
