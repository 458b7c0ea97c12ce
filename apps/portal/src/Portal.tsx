import { type ComponentType, lazy, Suspense } from "react";
import { WelcomePage } from "./pages/welcome/WelcomePage.tsx";
import { Waiting } from "./parts/Waiting.tsx";
import { match, usePath } from "./router/location.ts";
import { NotFoundPage } from "./shell/NotFoundPage.tsx";
import { Shell } from "./shell/Shell.tsx";

type PageParams = Readonly<Record<string, string>>;
type Page = ComponentType<{ params: PageParams }>;

const page = (load: () => Promise<Page>): Page => lazy(async () => ({ default: await load() }));

/** Every page, by its path. Only the first one comes with the first script. */
const PAGES: readonly [pattern: string, page: Page][] = [
  ["/", WelcomePage],
  ["/enter", page(async () => (await import("./pages/enter/EnterPage.tsx")).EnterPage)],
  ["/sign/enter", page(async () => (await import("./pages/enter/EnterPage.tsx")).EnterPage)],
  ["/sign", page(async () => (await import("./sign/SignPage.tsx")).SignPage)],
  ["/sign/:contract", page(async () => (await import("./sign/SignPage.tsx")).SignPage)],
  ["/apply/:organization/:slug", page(async () => (await import("./pages/apply/ApplyPage.tsx")).ApplyPage)],
  ["/home", page(async () => (await import("./pages/home/HomePage.tsx")).HomePage)],
  ["/journeys/:id", page(async () => (await import("./pages/journey/JourneyPage.tsx")).JourneyPage)],
  ["/journeys/:id/forms/:form", page(async () => (await import("./pages/journey/FormPage.tsx")).FormPage)],
  ["/messages", page(async () => (await import("./pages/messages/MessagesPage.tsx")).MessagesPage)],
  ["/documents", page(async () => (await import("./pages/documents/DocumentsPage.tsx")).DocumentsPage)],
  ["/file", page(async () => (await import("./pages/file/FilePage.tsx")).FilePage)],
];

/** Finds the page of the address. */
export const Portal = () => {
  const path = usePath();
  for (const [pattern, Page] of PAGES) {
    const params = match(pattern, path);
    if (params === undefined) continue;
    return (
      <Suspense
        fallback={
          <Shell>
            <Waiting />
          </Shell>
        }
      >
        <Page key={path} params={params} />
      </Suspense>
    );
  }
  return <NotFoundPage />;
};
