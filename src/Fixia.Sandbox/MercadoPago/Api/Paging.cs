using System.Globalization;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>What the search calls share: filters by equality, limit and offset.</summary>
internal static class Paging
{
    public static IEnumerable<T> Where<T>(IEnumerable<T> items, IQueryCollection query, string name, Func<T, string?> value)
    {
        var wanted = query[name].ToString();
        return wanted.Length == 0 ? items : items.Where(i => string.Equals(value(i), wanted, StringComparison.OrdinalIgnoreCase));
    }

    public static Answer Answer<T>(IEnumerable<T> items, IQueryCollection query, Func<T, object> shape)
    {
        var all = items.ToList();
        var limit = Number(query, "limit", 10, 1, 100);
        var offset = Number(query, "offset", 0, 0, int.MaxValue);
        return MercadoPago.Answer.Ok(new
        {
            paging = new { total = all.Count, limit, offset },
            results = all.Skip(offset).Take(limit).Select(shape).ToList(),
        });
    }

    public static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    static int Number(IQueryCollection query, string name, int usual, int least, int most) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, least, most) : usual;
}
