namespace Fixia.Payments;

/// <summary>Who may speak to Payments.</summary>
public static class PaymentPermissions
{
    /// <summary>Messages from providers; they prove themselves by signature.</summary>
    public static readonly Permission ReceiveWebhooks = new("payments.receive_webhooks", Role.Everyone);
}
