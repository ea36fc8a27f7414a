// What a test rendered is gone before the next: they share one page. A panel still being loaded is waited for before the page goes.
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

afterEach(cleanup);
afterAll(() => vi.dynamicImportSettled());
