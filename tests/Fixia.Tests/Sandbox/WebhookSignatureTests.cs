using Fixia.Sandbox.MercadoPago;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Sandbox;

public sealed class WebhookSignatureTests
{
    [Fact]
    public void A_webhook_is_signed_like_the_documented_example() =>
        WebhookSignature.Sign("mp_secret", "999999999", "bb56a2f1-6aae-46ac-982e-9dcd3581d08e", 1704908010)
            .ShouldBe("ts=1704908010,v1=abd5ad6eae258482e6ab55c98de7e3f5c5525dee77605c5c1352b3200e9d77f3");
}
