import { openApiDocument } from "./openapi.ts";
import { describedRoutes } from "./routes.ts";
import { announcementCatalog } from "./schemas/announcements.ts";

/** The OpenAPI 3.1 document of the whole API, without a server: the one that `/api/openapi.json` answers. */
export const describeApi = (info: { version: string; url: string }): object =>
  openApiDocument(describedRoutes(info), announcementCatalog, info);
