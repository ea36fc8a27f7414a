// One seed for every property of the repository: a failure seen once is seen again, on every machine.
import { configureGlobal } from "fast-check";

configureGlobal({ seed: 20261121, endOnFailure: false });
