import * as vscode from 'vscode';

/** A file as the provider tells of it: the size may be a tale, so that none need be made of 60 MB. */
interface MemoryFile {
  bytes: Uint8Array;
  readonly readonly?: boolean;
  readonly size?: number;
}

/** A file system in memory, for what a disk does not do when it is asked to: read-only files, files that vanish. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, MemoryFile>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(readonly scheme: string) {}

  uri(name: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path: `/${name}` });
  }

  /** Puts a file where it is, as another program would. */
  put(name: string, content: string | Uint8Array, rest: Omit<MemoryFile, 'bytes'> = {}): vscode.Uri {
    const uri = this.uri(name);
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, {
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ...rest,
    });
    this.#changes.fire([{ type, uri }]);
    return uri;
  }

  bytes(name: string): readonly number[] {
    return [...(this.#files.get(`/${name}`)?.bytes ?? [])];
  }

  watch(): vscode.Disposable {
    return { dispose() {} };
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const times = { ctime: 0, mtime: Date.now() };
    if (uri.path === '/') return { type: vscode.FileType.Directory, size: 0, ...times };
    const { bytes, size = bytes.length, readonly } = this.#at(uri);
    return {
      type: vscode.FileType.File,
      size,
      ...times,
      ...(readonly && { permissions: vscode.FilePermission.Readonly }),
    };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.#at(uri).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.#files.set(uri.path, { bytes });
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {}

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  #at(uri: vscode.Uri): MemoryFile {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
}
