using Fixia.Accounts;
using Fixia.Platform.Documents;
using Fixia.Platform.Text;

namespace Fixia.Subscriptions;

/// <summary>The receipt of a charge, in the language of who paid it.</summary>
internal static class SubscriptionReceipt
{
    public static PlainPdf Of(string number, SubscriptionCharge charge, DateTimeOffset from, DateTimeOffset to, User payer)
    {
        var texts = Texts.In(payer.Language);
        return new PlainPdf(texts.Word("receipt.heading"))
            .Title(texts.Word("receipt.title", ("number", number)))
            .Line(texts.Word("receipt.date"), Argentina.Written(charge.ChargedAt))
            .Line(texts.Word("receipt.payer"), payer.FullName)
            .Line(texts.Word("receipt.email"), payer.Email)
            .Line(texts.Word("receipt.concept"), texts.Word("receipt.concept_text", ("from", from), ("to", to)))
            .Line(texts.Word("receipt.amount"), texts.Word("receipt.amount_text", ("amount", charge.Amount)))
            .Line(texts.Word("receipt.charge"), charge.AuthorizedPaymentId)
            .Line(texts.Word("receipt.status"), texts.Word(charge.Status));
    }
}
