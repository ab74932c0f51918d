using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Mail;
using System.Reflection;
using System.Text.Json;
using Fixia.Platform.Text;

namespace Fixia.Platform.Problems;

/// <summary>Rules that fields of a request break. Fields are named as in JSON.</summary>
public sealed class FieldErrors : Dictionary<string, List<FieldErrors.Broken>>
{
    /// <summary>Creates an empty collection.</summary>
    public FieldErrors()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>A broken rule and the values that fill its text.</summary>
    public readonly record struct Broken(string Rule, object[] Values);

    /// <summary>Notes that <paramref name="field"/> breaks <paramref name="rule"/>.</summary>
    public FieldErrors Add(string field, string rule, params object[] values)
    {
        if (!TryGetValue(field, out var broken))
            base.Add(field, broken = []);
        broken.Add(new Broken(rule, values));
        return this;
    }

    /// <summary>Notes <paramref name="rule"/> unless <paramref name="holds"/>.</summary>
    public FieldErrors Require(bool holds, string field, string rule, params object[] values) =>
        holds ? this : Add(field, rule, values);

    /// <summary>
    /// A text that must be there (when <paramref name="min"/> &gt; 0) and fit between two lengths, in characters (code points, as
    /// PostgreSQL counts them), without the blanks around it.
    /// </summary>
    public FieldErrors Text(string field, string? value, int min, int max)
    {
        var length = PlainText.Length(value.AsSpan().Trim());
        if (length == 0 && min > 0)
            return Add(field, "required");
        if (length < min)
            return Add(field, "too_short", min);
        return length > max ? Add(field, "too_long", max) : this;
    }

    /// <summary>
    /// What somebody or something is called, as others read it in lists and letters: one line, without control characters, and no
    /// address of the web or of mail, which would make a letter of ours carry a stranger's link.
    /// </summary>
    public FieldErrors Name(string field, string? value, int min, int max)
    {
        Text(field, value, min, max);
        if (value is null)
            return this;
        Require(PlainNames.IsOneLine(value), field, "one_line");
        return Require(!PlainNames.HasAddress(value), field, "no_addresses");
    }

    /// <summary>A number between two bounds, both included.</summary>
    public FieldErrors Between<T>(string field, T value, T min, T max)
        where T : IComparable<T> =>
        value.CompareTo(min) < 0 || value.CompareTo(max) > 0 ? Add(field, "out_of_range", min, max) : this;

    /// <summary>
    /// Numbers within the bounds their properties declare (<see cref="RangeAttribute"/>), which the API's document and the
    /// browser take from there too. Of what may be absent nothing is asked.
    /// </summary>
    public FieldErrors Ranges<T>(T record)
        where T : notnull
    {
        foreach (var (field, property, range) in Declared<T>.Bounds)
        {
            if (property.GetValue(record) is { } value
                && (Number(value) < Number(range.Minimum) || Number(value) > Number(range.Maximum)))
                Add(field, "out_of_range", range.Minimum, range.Maximum);
        }

        return this;
    }

    private static decimal Number(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static class Declared<T>
    {
        public static readonly IReadOnlyList<(string Field, PropertyInfo Property, RangeAttribute Range)> Bounds =
        [
            .. from property in typeof(T).GetProperties()
               let range = property.GetCustomAttribute<RangeAttribute>()
               where range is not null
               select (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property, range),
        ];
    }

    /// <summary>An e-mail address one could write to.</summary>
    public FieldErrors Email(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return Add(field, "required");
        return value.Length <= 254 && MailAddress.TryCreate(
            value.Trim(),
            out var address) && address.Address == value.Trim() && address.Host.Contains('.', StringComparison.Ordinal)
            ? this
            : Add(field, "invalid_email");
    }

    /// <summary>The problem to answer, or null when every rule holds.</summary>
    public Problem? Problem => Count == 0 ? null : Problems.Problem.Invalid(this);
}
