// Drives the sandbox with MercadoPago's official client: node subscription.mjs <base URL> <access token>. Prints what it saw as
// JSON.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Invoice, MercadoPagoConfig, Payment, PaymentRefund, PreApproval } from 'mercadopago';

const [base, accessToken] = process.argv.slice(2);
// The client knows one host only; this is the one place it keeps it.
createRequire(import.meta.url)('mercadopago/dist/utils/config/index.js').AppConfig.BASE_URL = base;

const config = new MercadoPagoConfig({ accessToken, options: { timeout: 10_000, maxRetries: 2 } });
const subscriptions = new PreApproval(config);
const email = 'comprador@testuser.com';

const created = await subscriptions.create({
  body: {
    reason: 'Fixia Basic',
    external_reference: 'suscripción-ñ-1',
    payer_email: email,
    back_url: 'https://fixia.example/retorno',
    status: 'pending',
    auto_recurring: { frequency: 1, frequency_type: 'months', transaction_amount: 2999, currency_id: 'ARS' },
  },
});
assert.equal(created.status, 'pending');
assert.match(created.init_point, /checkout\?preapproval_id=/);
assert.equal((await subscriptions.get({ id: created.id })).external_reference, 'suscripción-ñ-1');

const paid = await fetch(created.init_point, {
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams({
    email,
    card_number: '5031 7557 3453 0604',
    expiry: '11/39',
    security_code: '123',
    cardholder: 'APRO',
    document: '12345678',
  }),
});
assert.equal(paid.status, 302);

const raised = await subscriptions.update({
  id: created.id,
  body: { auto_recurring: { transaction_amount: 5999, currency_id: 'ARS' } },
});
assert.equal(raised.auto_recurring.transaction_amount, 5999);

const found = await subscriptions.search({ options: { payer_email: email, status: 'authorized' } });
assert.deepEqual(
  found.results.map((s) => s.id),
  [created.id],
);

const invoices = await new Invoice(config).search({ options: { preapproval_id: created.id } });
assert.equal(invoices.results.length, 1);
const invoice = await new Invoice(config).get({ id: invoices.results[0].id });
assert.equal(invoice.payment.status, 'approved');

const payment = await new Payment(config).get({ id: invoice.payment.id });
assert.equal(payment.external_reference, 'suscripción-ñ-1');
const refund = await new PaymentRefund(config).create({ payment_id: payment.id, body: { amount: 1000 } });
assert.equal(refund.amount, 1000);

const cancelled = await subscriptions.update({ id: created.id, body: { status: 'cancelled' } });
assert.equal(cancelled.status, 'cancelled');
await assert.rejects(subscriptions.update({ id: created.id, body: { status: 'authorized' } }), (error) => error.status === 400);

console.log(JSON.stringify({ preapproval: created.id, invoice: String(invoice.id), payment: String(payment.id) }));
