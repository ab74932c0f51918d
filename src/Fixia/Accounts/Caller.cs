using System.Net;
using System.Reflection;

namespace Fixia.Accounts;

/// <summary>Where a request comes from, as far as guesses and letters are counted by it.</summary>
/// <param name="Address">The address; of IPv6 the network, within which one household changes at will.</param>
/// <param name="Device">What the browser says it is.</param>
internal sealed record Caller(string Address, string? Device)
{
    private const int Network = 8;

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<Caller?>(new Caller(Written(context.Connection.RemoteIpAddress), context.Request.Headers.UserAgent));

    private static string Written(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return bytes.Length > Network + Network - 1 ? Convert.ToHexStringLower(bytes, 0, Network) + "::/64" : address.ToString();
    }
}
