export type { Announcement, AnnouncementType } from "./announcement.ts";
export { type Answered, type Client, type ClientSettings, createClient, isProblem } from "./client.ts";
export type { CallOptions, Data, Method, Options, PathsOf, Schemas } from "./operations.ts";
export { ApiProblem, type FieldProblem, type ProblemCode } from "./problem.ts";
export { type FeedItem, followFeed, type FollowOptions } from "./follow-feed.ts";
export {
  type DeliveryHeaders,
  type RefusedDelivery,
  type VerifiedWebhook,
  type VerifyOptions,
  verifyWebhook,
  WebhookError,
} from "./verify-webhook.ts";
