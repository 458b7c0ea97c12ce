import { Outlet } from "@tanstack/react-router";
import { useFocusOnNavigation } from "../shell/use-focus-on-navigation.ts";

/** Around every page: moves the focus to the heading of a page that was gone to. */
export const RootPage = () => {
  useFocusOnNavigation();
  return <Outlet />;
};
