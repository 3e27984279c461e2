// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

export interface paths {
    "/orgs/{org}/copilot-spaces/{space_number}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization that owns the space. The name is not case sensitive.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        /**
         * List the resources of an organization's space
         * @description Returns all resources of the space, of every kind. The list has no pages.
         *
         *     Requires a classic or OAuth token with the scope `read:org`, or a fine-grained or app token with read access to the
         *     organization permission "Copilot Spaces".
         */
        get: operations["copilot-spaces/list-resources-for-org"];
        put?: never;
        /**
         * Attach a resource to an organization's space
         * @description Attaches a repository, a file, an issue, a pull request or a note to the space. Uploaded files and media cannot be
         *     attached through this API.
         *
         *     A file is attached once: if the space already has one with the same repository, path and SHA, the response is that
         *     resource with the status 200 instead of 201. A repeated request for any other kind may attach the resource twice, so
         *     do not retry a creation without checking.
         *
         *     Requires a classic or OAuth token with the scope `write:org`, or a fine-grained or app token with write access to
         *     the organization permission "Copilot Spaces".
         */
        post: operations["copilot-spaces/create-resource-for-org"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization that owns the space. The name is not case sensitive.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, which the list of resources returns.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        /**
         * Get a resource of an organization's space
         * @description Returns one resource. `resource_type` is its kind and determines the fields of `metadata`.
         *
         *     Requires a classic or OAuth token with the scope `read:org`, or a fine-grained or app token with read access to the
         *     organization permission "Copilot Spaces".
         */
        get: operations["copilot-spaces/get-resource-for-org"];
        /**
         * Set the metadata of a resource of an organization's space
         * @description Changes the `metadata` of a resource. The kind cannot change: to replace a note with a file, delete the note and
         *     attach the file. GitHub does not document whether omitted fields are kept, so send all fields.
         *
         *     Requires a classic or OAuth token with the scope `write:org`, or a fine-grained or app token with write access to
         *     the organization permission "Copilot Spaces".
         */
        put: operations["copilot-spaces/update-resource-for-org"];
        post?: never;
        /**
         * Detach a resource from an organization's space
         * @description Removes a resource from the space. The response has no body.
         *
         *     Requires a classic or OAuth token with the scope `write:org`, or a fine-grained or app token with write access to
         *     the organization permission "Copilot Spaces".
         */
        delete: operations["copilot-spaces/delete-resource-for-org"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{username}/copilot-spaces/{space_number}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        /**
         * List the resources of a user's space
         * @description Returns all resources of the space, of every kind. The list has no pages.
         *
         *     Requires a classic or OAuth token with the scope `read:user`. Fine-grained and app tokens do not work.
         */
        get: operations["copilot-spaces/list-resources-for-user"];
        put?: never;
        /**
         * Attach a resource to a user's space
         * @description Attaches a repository, a file, an issue, a pull request or a note to the space. Uploaded files and media cannot be
         *     attached through this API.
         *
         *     A file is attached once: if the space already has one with the same repository, path and SHA, the response is that
         *     resource with the status 200 instead of 201. A repeated request for any other kind may attach the resource twice, so
         *     do not retry a creation without checking.
         *
         *     Requires a classic or OAuth token with the scope `write:user`. Fine-grained and app tokens do not work.
         */
        post: operations["copilot-spaces/create-resource-for-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, which the list of resources returns.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        /**
         * Get a resource of a user's space
         * @description Returns one resource. `resource_type` is its kind and determines the fields of `metadata`.
         *
         *     Requires a classic or OAuth token with the scope `read:user`. Fine-grained and app tokens do not work.
         */
        get: operations["copilot-spaces/get-resource-for-user"];
        /**
         * Set the metadata of a resource of a user's space
         * @description Changes the `metadata` of a resource. The kind cannot change: to replace a note with a file, delete the note and
         *     attach the file. GitHub does not document whether omitted fields are kept, so send all fields.
         *
         *     Requires a classic or OAuth token with the scope `write:user`. Fine-grained and app tokens do not work.
         */
        put: operations["copilot-spaces/update-resource-for-user"];
        post?: never;
        /**
         * Detach a resource from a user's space
         * @description Removes a resource from the space. The response has no body.
         *
         *     Requires a classic or OAuth token with the scope `write:user`. Fine-grained and app tokens do not work.
         */
        delete: operations["copilot-spaces/delete-resource-for-user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BasicError: BasicError;
        CreateFreeTextResource: CreateFreeTextResource;
        CreateGithubFileResource: CreateGithubFileResource;
        CreateGithubIssueMetadata: CreateGithubIssueMetadata;
        CreateGithubIssueResource: CreateGithubIssueResource;
        CreateGithubPullRequestMetadata: CreateGithubPullRequestMetadata;
        CreateGithubPullRequestResource: CreateGithubPullRequestResource;
        CreateRepositoryResource: CreateRepositoryResource;
        CreateResourceRequest: CreateResourceRequest;
        FreeTextMetadata: FreeTextMetadata;
        FreeTextResource: FreeTextResource;
        GithubFileMetadata: GithubFileMetadata;
        GithubFileResource: GithubFileResource;
        GithubIssueMetadata: GithubIssueMetadata;
        GithubIssueResource: GithubIssueResource;
        GithubPullRequestMetadata: GithubPullRequestMetadata;
        GithubPullRequestResource: GithubPullRequestResource;
        MediaContentMetadata: MediaContentMetadata;
        MediaContentResource: MediaContentResource;
        RepositoryMetadata: RepositoryMetadata;
        RepositoryResource: RepositoryResource;
        Resource: Resource;
        ResourceBase: ResourceBase;
        ResourceList: ResourceList;
        ResourceMetadata: ResourceMetadata;
        SetResourceRequest: SetResourceRequest;
        UploadedTextFileMetadata: UploadedTextFileMetadata;
        UploadedTextFileResource: UploadedTextFileResource;
        ValidationError: ValidationError;
        ValidationErrorDetail: ValidationErrorDetail;
    };
    responses: {
        /** @description The token is not allowed to do this. GitHub also answers 403 for an exceeded rate limit, so check the message and the rate-limit headers. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BasicError"];
            };
        };
        /** @description The owner, the space or the resource does not exist, or the token is not allowed to see it. GitHub hides what a token may not see, so the cause is often a missing scope or permission. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BasicError"];
            };
        };
        /** @description The content of the request is invalid, and `errors` says why; or GitHub considers the request spam. */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"];
            };
        };
    };
    parameters: {
        /**
         * @description The organization that owns the space. The name is not case sensitive.
         * @example octo-org
         */
        org: string;
        /**
         * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
         * @example 7
         */
        space_number: number;
        /**
         * @description The `id` of the resource, which the list of resources returns.
         * @example 1
         */
        space_resource_id: number;
        /**
         * @description The user who owns the space.
         * @example octocat
         */
        username: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "copilot-spaces/list-resources-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization that owns the space. The name is not case sensitive.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resources of the space. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceList"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "copilot-spaces/create-resource-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization that owns the space. The name is not case sensitive.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        /** @description The kind of the resource and the metadata of that kind. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResourceRequest"];
            };
        };
        responses: {
            /** @description The space already has a file with the same repository, path and SHA. Nothing was created; the existing resource is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            /** @description The new resource. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    "copilot-spaces/get-resource-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization that owns the space. The name is not case sensitive.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, which the list of resources returns.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "copilot-spaces/update-resource-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization that owns the space. The name is not case sensitive.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, which the list of resources returns.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        /** @description The new metadata of the resource. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetResourceRequest"];
            };
        };
        responses: {
            /** @description The resource with its new metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    "copilot-spaces/delete-resource-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization that owns the space. The name is not case sensitive.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, which the list of resources returns.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource was removed. The response has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            /** @description The resource does not exist, was deleted before, or the token is not allowed to see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasicError"];
                };
            };
        };
    };
    "copilot-spaces/list-resources-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resources of the space. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceList"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "copilot-spaces/create-resource-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        /** @description The kind of the resource and the metadata of that kind. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResourceRequest"];
            };
        };
        responses: {
            /** @description The space already has a file with the same repository, path and SHA. Nothing was created; the existing resource is returned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            /** @description The new resource. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    "copilot-spaces/get-resource-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, which the list of resources returns.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "copilot-spaces/update-resource-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, which the list of resources returns.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        /** @description The new metadata of the resource. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetResourceRequest"];
            };
        };
        responses: {
            /** @description The resource with its new metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    "copilot-spaces/delete-resource-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, which the list of resources returns.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource was removed. The response has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            /** @description The resource does not exist, was deleted before, or the token is not allowed to see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasicError"];
                };
            };
        };
    };
}

/** The body of an error. No field is guaranteed. */
export type BasicError = {
    /**
     * @description A description of the error.
     * @example Not Found
     */
    message?: string;
    /**
     * @description The documentation of the endpoint or of the error.
     * @example https://docs.github.com/rest/copilot-spaces/resources
     */
    documentation_url?: string;
    /**
     * @description A URL related to the error.
     * @example https://api.github.com/orgs/octo-org/copilot-spaces/7/resources
     */
    url?: string;
    /**
     * @description The HTTP status code, as a string.
     * @example 404
     */
    status?: string;
};

/** Attaches a note. */
export type CreateFreeTextResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example free_text
     * @constant
     */
    resource_type: "free_text";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["FreeTextMetadata"];
};

/** Attaches a file of a repository, unless the space already has it. */
export type CreateGithubFileResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example github_file
     * @constant
     */
    resource_type: "github_file";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["GithubFileMetadata"];
};

/** The issue to attach. */
export type CreateGithubIssueMetadata = {
    /**
     * @description The id of the repository of the issue: the `id` that `GET /repos/{owner}/{repo}` returns. Inferred; GitHub does not document it.
     * @example 42
     */
    repository_id: number;
    /**
     * @description The number of the issue in its repository. Inferred; GitHub does not document it.
     * @example 1347
     */
    number: number;
} & {
    [key: string]: unknown;
};

/** Attaches an issue. */
export type CreateGithubIssueResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example github_issue
     * @constant
     */
    resource_type: "github_issue";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["CreateGithubIssueMetadata"];
};

/** The pull request to attach. */
export type CreateGithubPullRequestMetadata = {
    /**
     * @description The id of the repository of the pull request: the `id` that `GET /repos/{owner}/{repo}` returns. Inferred; GitHub does not document it.
     * @example 42
     */
    repository_id: number;
    /**
     * @description The number of the pull request in its repository. Inferred; GitHub does not document it.
     * @example 1349
     */
    number: number;
} & {
    [key: string]: unknown;
};

/** Attaches a pull request. */
export type CreateGithubPullRequestResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example github_pull_request
     * @constant
     */
    resource_type: "github_pull_request";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["CreateGithubPullRequestMetadata"];
};

/** Attaches a repository. */
export type CreateRepositoryResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example repository
     * @constant
     */
    resource_type: "repository";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["RepositoryMetadata"];
};

/** A resource to attach. Five of the seven kinds can be created; uploaded text files and media cannot. */
export type CreateResourceRequest = components["schemas"]["CreateRepositoryResource"] | components["schemas"]["CreateFreeTextResource"] | components["schemas"]["CreateGithubFileResource"] | components["schemas"]["CreateGithubIssueResource"] | components["schemas"]["CreateGithubPullRequestResource"];

/** The name and the content of a note. */
export type FreeTextMetadata = {
    /**
     * @description The name of the note, such as a file name.
     * @example notes.txt
     */
    name: string;
    /**
     * @description The content of the note.
     * @example Some helpful notes
     */
    text: string;
} & {
    [key: string]: unknown;
};

/** A note: text that was written for the space. */
export type FreeTextResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example free_text
     * @constant
     */
    resource_type: "free_text";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["FreeTextMetadata"];
} & components["schemas"]["ResourceBase"];

/** The attached file. */
export type GithubFileMetadata = {
    /**
     * @description The id of the repository of the file: the `id` that `GET /repos/{owner}/{repo}` returns.
     * @example 42
     */
    repository_id: number;
    /**
     * @description The path of the file, relative to the root of the repository.
     * @example README.md
     */
    file_path: string;
    /**
     * @description The SHA of the version of the file. That it is optional is inferred; GitHub does not document it.
     * @example 4f2e1c9ab83d5076e4c1f0a97d62b85e3c90d714
     */
    sha?: string;
} & {
    [key: string]: unknown;
};

/** A file of a repository. */
export type GithubFileResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example github_file
     * @constant
     */
    resource_type: "github_file";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["GithubFileMetadata"];
} & components["schemas"]["ResourceBase"];

/** The attached issue. */
export type GithubIssueMetadata = {
    /**
     * @description The id of the repository of the issue: the `id` that `GET /repos/{owner}/{repo}` returns. Inferred; GitHub does not document it.
     * @example 42
     */
    repository_id?: number;
    /**
     * @description The number of the issue in its repository. Inferred; GitHub does not document it.
     * @example 1347
     */
    number?: number;
} & {
    [key: string]: unknown;
};

/** An issue. */
export type GithubIssueResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example github_issue
     * @constant
     */
    resource_type: "github_issue";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["GithubIssueMetadata"];
} & components["schemas"]["ResourceBase"];

/** The attached pull request. */
export type GithubPullRequestMetadata = {
    /**
     * @description The id of the repository of the pull request: the `id` that `GET /repos/{owner}/{repo}` returns. Inferred; GitHub does not document it.
     * @example 42
     */
    repository_id?: number;
    /**
     * @description The number of the pull request in its repository. Inferred; GitHub does not document it.
     * @example 1349
     */
    number?: number;
} & {
    [key: string]: unknown;
};

/** A pull request. */
export type GithubPullRequestResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example github_pull_request
     * @constant
     */
    resource_type: "github_pull_request";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["GithubPullRequestMetadata"];
} & components["schemas"]["ResourceBase"];

/** The type, size and location of uploaded media. */
export type MediaContentMetadata = {
    /**
     * @description The id of the chat attachment with the content. Inferred; GitHub does not document it.
     * @example 9002
     */
    copilot_chat_attachment_id?: number;
    /**
     * @description The media type of the content. Inferred; GitHub does not document it.
     * @example image/png
     */
    media_type?: string;
    /**
     * @description The URL of the content. Inferred; GitHub does not document it.
     * @example https://github.com/user-attachments/assets/6e0f3c52-9d1b-4c07-8a64-2f5be71d90c3
     */
    url?: string;
    /**
     * @description The height of the content, presumably in pixels. Inferred; GitHub does not document it.
     * @example 720
     */
    height?: number;
    /**
     * @description The width of the content, presumably in pixels. Inferred; GitHub does not document it.
     * @example 1280
     */
    width?: number;
} & {
    [key: string]: unknown;
};

/** An uploaded image or other media. It can be read, but not created, through this API. */
export type MediaContentResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example media_content
     * @constant
     */
    resource_type: "media_content";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["MediaContentMetadata"];
} & components["schemas"]["ResourceBase"];

/** The attached repository. */
export type RepositoryMetadata = {
    /**
     * @description The id of the repository: the `id` that `GET /repos/{owner}/{repo}` returns.
     * @example 42
     */
    repository_id: number;
} & {
    [key: string]: unknown;
};

/** A repository. */
export type RepositoryResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example repository
     * @constant
     */
    resource_type: "repository";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["RepositoryMetadata"];
} & components["schemas"]["ResourceBase"];

/** A resource of a space. `resource_type` distinguishes the seven kinds. GitHub may add kinds, so a reader should ignore kinds that it does not know. */
export type Resource = components["schemas"]["RepositoryResource"] | components["schemas"]["FreeTextResource"] | components["schemas"]["GithubFileResource"] | components["schemas"]["GithubIssueResource"] | components["schemas"]["GithubPullRequestResource"] | components["schemas"]["UploadedTextFileResource"] | components["schemas"]["MediaContentResource"];

/** The fields that resources of every kind have. */
export type ResourceBase = {
    /**
     * @description The id of the resource. It is unique in its space.
     * @example 1
     */
    id: number;
    /**
     * @description The id of the chat attachment of the resource, or null without one.
     * @example null
     */
    copilot_chat_attachment_id?: number | null;
    /**
     * Format: date-time
     * @description When the resource was attached.
     * @example 2025-01-01T00:00:00Z
     */
    created_at: string;
    /**
     * Format: date-time
     * @description When the resource was last changed.
     * @example 2025-01-01T12:00:00Z
     */
    updated_at: string;
};

/** The resources of a space. */
export type ResourceList = {
    /** @description Every resource of the space. The list has no pages. */
    resources: components["schemas"]["Resource"][];
};

/** The metadata of a resource of any kind. Send the fields of the kind of the resource. GitHub documents an open object; the fields listed here are those of the kinds that can be created. */
export type ResourceMetadata = {
    /**
     * @description The name of a note.
     * @example updated-notes.txt
     */
    name?: string;
    /**
     * @description The content of the note.
     * @example Updated content
     */
    text?: string;
    /**
     * @description The id of the attached repository, or of the repository of the file, issue or pull request. Inferred; GitHub does not document it.
     * @example 42
     */
    repository_id?: number;
    /**
     * @description The path of a file, relative to the root of its repository. Inferred; GitHub does not document it.
     * @example README.md
     */
    file_path?: string;
    /**
     * @description The SHA of the version of a file. Inferred; GitHub does not document it.
     * @example 4f2e1c9ab83d5076e4c1f0a97d62b85e3c90d714
     */
    sha?: string;
    /**
     * @description The number of an issue or pull request in its repository. Inferred; GitHub does not document it.
     * @example 1347
     */
    number?: number;
} & {
    [key: string]: unknown;
};

/** The change of a resource. */
export type SetResourceRequest = {
    /** @description The new metadata. Its fields depend on the kind of the resource. */
    metadata?: components["schemas"]["ResourceMetadata"];
};

/** The name and the attachment of an uploaded text file. */
export type UploadedTextFileMetadata = {
    /**
     * @description The id of the chat attachment with the content. Inferred; GitHub does not document it.
     * @example 9001
     */
    copilot_chat_attachment_id?: number;
    /**
     * @description The name of the file. Inferred; GitHub does not document it.
     * @example minutes.md
     */
    name?: string;
} & {
    [key: string]: unknown;
};

/** An uploaded text file. It can be read, but not created, through this API. */
export type UploadedTextFileResource = {
    /**
     * @description The kind of the resource. It determines the fields of `metadata`.
     * @example uploaded_text_file
     * @constant
     */
    resource_type: "uploaded_text_file";
    /** @description The metadata of this kind of resource. */
    metadata: components["schemas"]["UploadedTextFileMetadata"];
} & components["schemas"]["ResourceBase"];

/** The body of an error about an invalid request. */
export type ValidationError = {
    /**
     * @description A description of the error.
     * @example Validation Failed
     */
    message: string;
    /**
     * @description The documentation of the endpoint or of the error.
     * @example https://docs.github.com/rest/copilot-spaces/resources
     */
    documentation_url: string;
    /** @description The invalid fields, if GitHub can name them. */
    errors?: components["schemas"]["ValidationErrorDetail"][];
    /**
     * @description The HTTP status code, as a string. Inferred; GitHub does not document it.
     * @example 422
     */
    status?: string;
};

/** An error in one field of a request. */
export type ValidationErrorDetail = {
    /**
     * @description The error code: `missing`, `missing_field`, `invalid`, `already_exists`, `unprocessable` or `custom`. GitHub may add codes.
     * @example missing_field
     */
    code: string;
    /**
     * @description The type of the object with the error.
     * @example CopilotSpaceResource
     */
    resource?: string;
    /**
     * @description The field with the error.
     * @example metadata
     */
    field?: string;
    /**
     * @description A description of the error. Usually present with the code `custom`.
     * @example metadata must not be empty
     */
    message?: string;
    /**
     * @description The position of the invalid element in a list.
     * @example 0
     */
    index?: number;
    /** @description The invalid value. */
    value?: string | number | string[] | null;
};
