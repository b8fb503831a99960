export declare const root: string;
export declare const BESIDE: readonly string[];
export declare function bundle(folder: string, more?: readonly string[]): Promise<void>;
