import type { Handlers } from "#shared/ipc/contract.ts";
import type { Ouvertures } from "../adapters/open-file.ts";
import type { VaultLink } from "../vault-link.ts";
import { createCoffreHandlers } from "./coffre.ts";
import { createDocumentHandlers, type DocumentPorts } from "./documents.ts";
import { createJournalHandlers } from "./journal.ts";
import { createPieceHandlers } from "./pieces.ts";
import { createSystemeHandlers, type SystemePorts } from "./systeme.ts";

/** One object that satisfies the whole contract: the compiler refuses a channel without its handler. */
export function createHandlers(vault: VaultLink, ouvertures: Ouvertures, ports: DocumentPorts & SystemePorts): Handlers {
  return {
    ...createCoffreHandlers(vault),
    ...createJournalHandlers(vault),
    ...createPieceHandlers(vault, ouvertures),
    ...createDocumentHandlers(vault, ports),
    ...createSystemeHandlers(ports),
  };
}
