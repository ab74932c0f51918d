namespace Fixia.Payments.MercadoPago;

/// <summary>Section <c>MercadoPago</c>: where its API is, and what we and it prove ourselves with.</summary>
public sealed class MercadoPagoOptions
{
    /// <summary>Where the API is.</summary>
    public string BaseUrl { get; set; } = "https://api.mercadopago.com";

    /// <summary>The platform's access token.</summary>
    public string AccessToken { get; set; } = string.Empty;

    /// <summary>Signs the webhooks.</summary>
    public string WebhookSecret { get; set; } = string.Empty;
}
