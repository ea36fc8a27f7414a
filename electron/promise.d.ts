// `finally` waits for what its callback promises (ECMAScript, Promise.prototype.finally); the library's types say void only.
interface Promise<T> {
  finally(onfinally?: (() => void | PromiseLike<void>) | null): Promise<T>;
}
