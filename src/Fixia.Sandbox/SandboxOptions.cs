namespace Fixia.Sandbox;

/// <summary>Settings of the sandbox, bound from the section "Sandbox".</summary>
public sealed class SandboxOptions
{
    /// <summary>The address browsers reach the sandbox at; without it, the address of each request is used.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Folder the state is kept in, so that it survives a restart; without it, the state lives in memory.</summary>
    public string? DataPath { get; set; }

    /// <summary>Port of the mail receiver on the loopback addresses; 0 takes any free one.</summary>
    public int SmtpPort { get; set; }

    /// <summary>How many mails are kept; the oldest go first.</summary>
    public int MailsKept { get; set; } = 1000;

    /// <summary>Settings of the MercadoPago stand-in.</summary>
    public MercadoPagoOptions MercadoPago { get; set; } = new();
}

/// <summary>Settings of the MercadoPago stand-in, bound from "Sandbox:MercadoPago".</summary>
public sealed class MercadoPagoOptions
{
    /// <summary>Where webhooks are posted; without it they are recorded and stay pending.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>The secret webhooks are signed with.</summary>
    public string WebhookSecret { get; set; } = "fixia-sandbox-webhook-secret";

    /// <summary>The bearer token the API accepts.</summary>
    public string AccessToken { get; set; } = "TEST-fixia-sandbox";

    /// <summary>Time of the sandbox's clock between subscribing and the first charge; about an hour in life.</summary>
    public TimeSpan FirstChargeDelay { get; set; } = TimeSpan.Zero;

    /// <summary>Wait before the first retry of a webhook; doubled each time, up to 15 minutes.</summary>
    public TimeSpan WebhookRetry { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an answer to a webhook may take: 22 seconds, as documented.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(22);

    /// <summary>Attempts after which a webhook is given up.</summary>
    public int WebhookAttempts { get; set; } = 20;
}
