// Written by "npm run api:generate" from openapi.json; not to be edited.

/** What the server takes at most. */
export const limits = {
  ListName: {
    name: { maxLength: 60 },
  },
  NewHandle: {
    handle: { maxLength: 30 },
  },
  NewOffer: {
    title: { maxLength: 90 },
    deliveryDays: { minimum: 1, maximum: 365 },
    revisions: { minimum: 0, maximum: 20 },
    rangeKm: { minimum: 1, maximum: 500 },
    autoApproveDays: { minimum: 1, maximum: 14 },
  },
  NewPortfolioItem: {
    title: { maxLength: 90 },
  },
  NewSavedSearch: {
    name: { maxLength: 90 },
    q: { maxLength: 120 },
  },
  ProjectBrief: {
    title: { maxLength: 90 },
  },
  ProjectBriefPatch: {
    title: { maxLength: 90 },
  },
  ProposalOffer: {
    days: { minimum: 1, maximum: 365 },
    autoApproveDays: { minimum: 1, maximum: 14 },
  },
  ProposalOfferPatch: {
    days: { minimum: 1, maximum: 365 },
    autoApproveDays: { minimum: 1, maximum: 14 },
  },
  ServiceOfferPatch: {
    title: { maxLength: 90 },
    deliveryDays: { minimum: 1, maximum: 365 },
    revisions: { minimum: 0, maximum: 20 },
    rangeKm: { minimum: 1, maximum: 500 },
    autoApproveDays: { minimum: 1, maximum: 14 },
  },
  WorkOfferTerms: {
    days: { minimum: 1, maximum: 365 },
    validDays: { minimum: 1, maximum: 60 },
    autoApproveDays: { minimum: 1, maximum: 14 },
  },
  WorkProfilePatch: {
    rangeKm: { minimum: 1, maximum: 500 },
    hourlyRate: { minimum: 1, maximum: 99999999 },
  },
} as const;
