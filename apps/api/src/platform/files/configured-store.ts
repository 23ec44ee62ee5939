import path from 'node:path';
import type { Config } from '../config/config.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

/** The store that the settings name. */
export const configuredStore = ({ s3, filesDir }: Config): FileStore => (s3 ? new S3Store(s3) : new FolderStore(path.resolve(filesDir)));
