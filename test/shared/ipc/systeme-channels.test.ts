import { expect, test } from "vitest";
import { signaux, systemeChannels } from "#shared/ipc/systeme-channels.ts";

test("a link to open is bounded, what it may be is decided where it is opened", () => {
  expect(systemeChannels["systeme:openLink"].request.safeParse({ lien: "" }).success).toBe(false);
  expect(systemeChannels["systeme:openLink"].request.safeParse({ lien: "x".repeat(2001) }).success).toBe(false);
});

test("the menu sends only the commands it shows", () => {
  expect(signaux["menu:command"].shape.commande.options).toEqual(["importer", "rechercher", "annuler", "imprimer", "aide", "reglages"]);
});
