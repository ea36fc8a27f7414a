import type { Handlers } from "#shared/ipc/contract.ts";
import type { Ouvertures } from "../adapters/open-file.ts";
import type { VaultLink } from "../vault-link.ts";
import { type CoffreHandlersPorts, createCoffreHandlers } from "./coffre.ts";
import { createDocumentHandlers, type DocumentPorts } from "./documents.ts";
import { createEffacementHandlers } from "./effacement.ts";
import { createEquipeHandlers } from "./equipe.ts";
import { createJournalHandlers } from "./journal.ts";
import { createPartageHandlers } from "./partage.ts";
import { createPieceHandlers } from "./pieces.ts";
import { createSauvegardeHandlers, type SauvegardePorts } from "./sauvegarde.ts";
import { createSystemeHandlers, type SystemePorts } from "./systeme.ts";

/** One object that satisfies the whole contract: the compiler refuses a channel without its handler. */
export function createHandlers(vault: VaultLink, ouvertures: Ouvertures, ports: DocumentPorts & SauvegardePorts & SystemePorts & CoffreHandlersPorts): Handlers {
  return {
    ...createCoffreHandlers(vault, ports),
    ...createJournalHandlers(vault),
    ...createPieceHandlers(vault, ouvertures),
    ...createDocumentHandlers(vault, ports),
    ...createSauvegardeHandlers(vault, ports),
    ...createEffacementHandlers(vault, { ...ports, removeOuvertures: ouvertures.removeAll }),
    ...createPartageHandlers(vault, ports),
    ...createEquipeHandlers(vault),
    ...createSystemeHandlers(ports),
  };
}
