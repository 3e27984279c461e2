// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

export interface paths {
  "/orgs/{org}/copilot-spaces/{space_number}/resources": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
         *
         * @example octo-org
         */
        org: components["parameters"]["org"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
      };
      cookie?: never;
    };
    /**
     * List resources of an organization's space
     *
     * Returns every resource attached to a space. The list has no pages: one response contains all resources.
     *
     * Requires read access to the space. Accepts classic and OAuth app tokens with the scope `read:org`, and
     * fine-grained and GitHub App tokens with the organization permission *Copilot Spaces* (read). A 404 may mean that
     * the token cannot see the space.
     */
    get: operations["copilot-spaces/list-resources-for-org"];
    put?: never;
    /**
     * Attach a resource to an organization's space
     *
     * Attaches a resource to a space: a repository, a file, an issue, a pull request or a note. Uploaded text files and
     * media can be read but not created.
     *
     * A file is attached only once: if a second request has the same repository, path and SHA, GitHub creates nothing
     * and answers 200 with the existing resource. A repeated request for any other kind may attach it twice, so do not
     * retry a creation blindly.
     *
     * Requires write access to the space. Accepts classic and OAuth app tokens with the scope `write:org`, and
     * fine-grained and GitHub App tokens with the organization permission *Copilot Spaces* (write). A 404 may mean that
     * the token cannot see the space.
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
         * The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
         *
         * @example octo-org
         */
        org: components["parameters"]["org"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
        /**
         * The `id` of the resource, as returned when listing the space's resources.
         *
         * @example 1
         */
        space_resource_id: components["parameters"]["space_resource_id"];
      };
      cookie?: never;
    };
    /**
     * Get a resource of an organization's space
     *
     * Returns one resource of a space. `resource_type` determines which fields `metadata` has.
     *
     * Requires read access to the space. Accepts classic and OAuth app tokens with the scope `read:org`, and
     * fine-grained and GitHub App tokens with the organization permission *Copilot Spaces* (read). A 404 may mean that
     * the token cannot see the space.
     */
    get: operations["copilot-spaces/get-resource-for-org"];
    /**
     * Update a resource of an organization's space
     *
     * Sets the metadata of a resource. Send every field: GitHub does not document whether the new metadata replaces the
     * old or is merged into it. The kind of a resource cannot change; to replace a note with a file, remove the note
     * and attach the file.
     *
     * Requires write access to the space. Accepts classic and OAuth app tokens with the scope `write:org`, and
     * fine-grained and GitHub App tokens with the organization permission *Copilot Spaces* (write). A 404 may mean that
     * the token cannot see the space.
     */
    put: operations["copilot-spaces/update-resource-for-org"];
    post?: never;
    /**
     * Remove a resource from an organization's space
     *
     * Removes a resource from a space. A successful response has no body.
     *
     * Requires write access to the space. Accepts classic and OAuth app tokens with the scope `write:org`, and
     * fine-grained and GitHub App tokens with the organization permission *Copilot Spaces* (write). A 404 may mean that
     * the token cannot see the space.
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
         * The username of the space's owner, as in github.com/USERNAME.
         *
         * @example octocat
         */
        username: components["parameters"]["username"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
      };
      cookie?: never;
    };
    /**
     * List resources of a user's space
     *
     * Returns every resource attached to a space. The list has no pages: one response contains all resources.
     *
     * Requires read access to the space. Accepts only classic and OAuth app tokens, with the scope `read:user`;
     * fine-grained and GitHub App tokens do not work. A 404 may mean that the token cannot see the space.
     */
    get: operations["copilot-spaces/list-resources-for-user"];
    put?: never;
    /**
     * Attach a resource to a user's space
     *
     * Attaches a resource to a space: a repository, a file, an issue, a pull request or a note. Uploaded text files and
     * media can be read but not created.
     *
     * A file is attached only once: if a second request has the same repository, path and SHA, GitHub creates nothing
     * and answers 200 with the existing resource. A repeated request for any other kind may attach it twice, so do not
     * retry a creation blindly.
     *
     * Requires write access to the space. Accepts only classic and OAuth app tokens; fine-grained and GitHub App tokens
     * do not work. GitHub's page asks for the scope `write:user`, which is not in GitHub's list of scopes: grant
     * `user`, which includes write access. A 404 may mean that the token cannot see the space.
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
         * The username of the space's owner, as in github.com/USERNAME.
         *
         * @example octocat
         */
        username: components["parameters"]["username"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
        /**
         * The `id` of the resource, as returned when listing the space's resources.
         *
         * @example 1
         */
        space_resource_id: components["parameters"]["space_resource_id"];
      };
      cookie?: never;
    };
    /**
     * Get a resource of a user's space
     *
     * Returns one resource of a space. `resource_type` determines which fields `metadata` has.
     *
     * Requires read access to the space. Accepts only classic and OAuth app tokens, with the scope `read:user`;
     * fine-grained and GitHub App tokens do not work. A 404 may mean that the token cannot see the space.
     */
    get: operations["copilot-spaces/get-resource-for-user"];
    /**
     * Update a resource of a user's space
     *
     * Sets the metadata of a resource. Send every field: GitHub does not document whether the new metadata replaces the
     * old or is merged into it. The kind of a resource cannot change; to replace a note with a file, remove the note
     * and attach the file.
     *
     * Requires write access to the space. Accepts only classic and OAuth app tokens; fine-grained and GitHub App tokens
     * do not work. GitHub's page asks for the scope `write:user`, which is not in GitHub's list of scopes: grant
     * `user`, which includes write access. A 404 may mean that the token cannot see the space.
     */
    put: operations["copilot-spaces/update-resource-for-user"];
    post?: never;
    /**
     * Remove a resource from a user's space
     *
     * Removes a resource from a space. A successful response has no body.
     *
     * Requires write access to the space. Accepts only classic and OAuth app tokens; fine-grained and GitHub App tokens
     * do not work. GitHub's page asks for the scope `write:user`, which is not in GitHub's list of scopes: grant
     * `user`, which includes write access. A 404 may mean that the token cannot see the space.
     */
    delete: operations["copilot-spaces/delete-resource-for-user"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = { [name: string]: never };
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
    /**
     * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
     * show which.
     */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": BasicError;
      };
    };
    /**
     * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
     * access, so a missing scope or permission often results in a 404.
     */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": BasicError;
      };
    };
    /** GitHub rejected the content of the request, in which case `errors` says why, or treated the request as spam. */
    ValidationFailed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": ValidationError;
      };
    };
  };
  parameters: {
    /**
     * The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
     *
     * @example octo-org
     */
    org: string;
    /**
     * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
     *
     * @example 7
     */
    space_number: number;
    /**
     * The `id` of the resource, as returned when listing the space's resources.
     *
     * @example 1
     */
    space_resource_id: number;
    /**
     * The username of the space's owner, as in github.com/USERNAME.
     *
     * @example octocat
     */
    username: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = { [name: string]: never };
export interface operations {
  "copilot-spaces/list-resources-for-org": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
         *
         * @example octo-org
         */
        org: components["parameters"]["org"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** All resources of the space. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ResourceList;
        };
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /**
       * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
       * access, so a missing scope or permission often results in a 404.
       */
      404: components["responses"]["NotFound"];
    };
  };
  "copilot-spaces/create-resource-for-org": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
         *
         * @example octo-org
         */
        org: components["parameters"]["org"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
      };
      cookie?: never;
    };
    /** The kind of resource to attach, and its metadata. */
    requestBody: {
      content: {
        "application/json": CreateResourceRequest;
      };
    };
    responses: {
      /**
       * The file is already attached, with the same repository, path and SHA. Nothing was created; the body is the
       * existing resource.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Resource;
        };
      };
      /** The resource was attached. The body is the new resource. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Resource;
        };
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /**
       * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
       * access, so a missing scope or permission often results in a 404.
       */
      404: components["responses"]["NotFound"];
      /**
       * GitHub rejected the content of the request, in which case `errors` says why, or treated the request as spam.
       */
      422: components["responses"]["ValidationFailed"];
    };
  };
  "copilot-spaces/get-resource-for-org": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
         *
         * @example octo-org
         */
        org: components["parameters"]["org"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
        /**
         * The `id` of the resource, as returned when listing the space's resources.
         *
         * @example 1
         */
        space_resource_id: components["parameters"]["space_resource_id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The resource. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Resource;
        };
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /**
       * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
       * access, so a missing scope or permission often results in a 404.
       */
      404: components["responses"]["NotFound"];
    };
  };
  "copilot-spaces/update-resource-for-org": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
         *
         * @example octo-org
         */
        org: components["parameters"]["org"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
        /**
         * The `id` of the resource, as returned when listing the space's resources.
         *
         * @example 1
         */
        space_resource_id: components["parameters"]["space_resource_id"];
      };
      cookie?: never;
    };
    /** The new metadata of the resource. */
    requestBody: {
      content: {
        "application/json": SetResourceRequest;
      };
    };
    responses: {
      /** The resource with its new metadata. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Resource;
        };
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /**
       * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
       * access, so a missing scope or permission often results in a 404.
       */
      404: components["responses"]["NotFound"];
      /**
       * GitHub rejected the content of the request, in which case `errors` says why, or treated the request as spam.
       */
      422: components["responses"]["ValidationFailed"];
    };
  };
  "copilot-spaces/delete-resource-for-org": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
         *
         * @example octo-org
         */
        org: components["parameters"]["org"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
        /**
         * The `id` of the resource, as returned when listing the space's resources.
         *
         * @example 1
         */
        space_resource_id: components["parameters"]["space_resource_id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The resource was removed. The response has no body. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /** The resource does not exist, was already removed, or is not visible to the token. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": BasicError;
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
         * The username of the space's owner, as in github.com/USERNAME.
         *
         * @example octocat
         */
        username: components["parameters"]["username"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** All resources of the space. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": ResourceList;
        };
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /**
       * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
       * access, so a missing scope or permission often results in a 404.
       */
      404: components["responses"]["NotFound"];
    };
  };
  "copilot-spaces/create-resource-for-user": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The username of the space's owner, as in github.com/USERNAME.
         *
         * @example octocat
         */
        username: components["parameters"]["username"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
      };
      cookie?: never;
    };
    /** The kind of resource to attach, and its metadata. */
    requestBody: {
      content: {
        "application/json": CreateResourceRequest;
      };
    };
    responses: {
      /**
       * The file is already attached, with the same repository, path and SHA. Nothing was created; the body is the
       * existing resource.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Resource;
        };
      };
      /** The resource was attached. The body is the new resource. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Resource;
        };
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /**
       * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
       * access, so a missing scope or permission often results in a 404.
       */
      404: components["responses"]["NotFound"];
      /**
       * GitHub rejected the content of the request, in which case `errors` says why, or treated the request as spam.
       */
      422: components["responses"]["ValidationFailed"];
    };
  };
  "copilot-spaces/get-resource-for-user": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The username of the space's owner, as in github.com/USERNAME.
         *
         * @example octocat
         */
        username: components["parameters"]["username"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
        /**
         * The `id` of the resource, as returned when listing the space's resources.
         *
         * @example 1
         */
        space_resource_id: components["parameters"]["space_resource_id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The resource. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Resource;
        };
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /**
       * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
       * access, so a missing scope or permission often results in a 404.
       */
      404: components["responses"]["NotFound"];
    };
  };
  "copilot-spaces/update-resource-for-user": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The username of the space's owner, as in github.com/USERNAME.
         *
         * @example octocat
         */
        username: components["parameters"]["username"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
        /**
         * The `id` of the resource, as returned when listing the space's resources.
         *
         * @example 1
         */
        space_resource_id: components["parameters"]["space_resource_id"];
      };
      cookie?: never;
    };
    /** The new metadata of the resource. */
    requestBody: {
      content: {
        "application/json": SetResourceRequest;
      };
    };
    responses: {
      /** The resource with its new metadata. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Resource;
        };
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /**
       * The owner, space or resource does not exist, or the token cannot see it. GitHub hides what a token may not
       * access, so a missing scope or permission often results in a 404.
       */
      404: components["responses"]["NotFound"];
      /**
       * GitHub rejected the content of the request, in which case `errors` says why, or treated the request as spam.
       */
      422: components["responses"]["ValidationFailed"];
    };
  };
  "copilot-spaces/delete-resource-for-user": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The username of the space's owner, as in github.com/USERNAME.
         *
         * @example octocat
         */
        username: components["parameters"]["username"];
        /**
         * The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
         *
         * @example 7
         */
        space_number: components["parameters"]["space_number"];
        /**
         * The `id` of the resource, as returned when listing the space's resources.
         *
         * @example 1
         */
        space_resource_id: components["parameters"]["space_resource_id"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The resource was removed. The response has no body. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * The token lacks the required access, or a rate limit has been exceeded. The message and the rate-limit headers
       * show which.
       */
      403: components["responses"]["Forbidden"];
      /** The resource does not exist, was already removed, or is not visible to the token. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": BasicError;
        };
      };
    };
  };
}

/** The body of a 403 or 404 response. GitHub may omit any of its fields. */
export type BasicError = {
  /**
   * A human-readable error message.
   *
   * @example Not Found
   */
  message?: string;
  /**
   * The URL of GitHub's documentation for the endpoint or the error.
   *
   * @example https://docs.github.com/rest/copilot-spaces/resources
   */
  documentation_url?: string;
  /**
   * A URL sent with the error. GitHub does not document what it refers to.
   *
   * @example https://api.github.com/orgs/octo-org/copilot-spaces/7/resources
   */
  url?: string;
  /**
   * The HTTP status code, as a string.
   *
   * @example 404
   */
  status?: string;
};

/** A request to attach a note. Repeating the request may attach it twice. */
export type CreateFreeTextResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example free_text
   */
  resource_type: "free_text";
  /** The metadata of this kind of resource. */
  metadata: FreeTextMetadata;
};

/**
 * A request to attach a file from a repository. A file is attached only once: repeating the request with the same
 * repository, path and SHA returns the existing resource.
 */
export type CreateGithubFileResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example github_file
   */
  resource_type: "github_file";
  /** The metadata of this kind of resource. */
  metadata: GithubFileMetadata;
};

/** The repository and number of an issue to attach. */
export type CreateGithubIssueMetadata = {
  /**
   * The id of the repository that contains the issue. `GET /repos/{owner}/{repo}` returns it as `id` (`gh api
   * repos/OWNER/REPO --jq .id`). Inferred; not documented for these operations.
   *
   * @example 42
   */
  repository_id: number;
  /**
   * The number of the issue, as shown in its URL. Inferred; not documented for these operations.
   *
   * @example 1347
   */
  number: number;
};

/** A request to attach an issue. Repeating the request may attach it twice. */
export type CreateGithubIssueResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example github_issue
   */
  resource_type: "github_issue";
  /** The metadata of this kind of resource. */
  metadata: CreateGithubIssueMetadata;
};

/** The repository and number of a pull request to attach. */
export type CreateGithubPullRequestMetadata = {
  /**
   * The id of the repository that contains the pull request. `GET /repos/{owner}/{repo}` returns it as `id` (`gh api
   * repos/OWNER/REPO --jq .id`). Inferred; not documented for these operations.
   *
   * @example 42
   */
  repository_id: number;
  /**
   * The number of the pull request, as shown in its URL. Inferred; not documented for these operations.
   *
   * @example 1349
   */
  number: number;
};

/** A request to attach a pull request. Repeating the request may attach it twice. */
export type CreateGithubPullRequestResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example github_pull_request
   */
  resource_type: "github_pull_request";
  /** The metadata of this kind of resource. */
  metadata: CreateGithubPullRequestMetadata;
};

/** A request to attach a whole repository. Repeating the request may attach it twice. */
export type CreateRepositoryResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example repository
   */
  resource_type: "repository";
  /** The metadata of this kind of resource. */
  metadata: RepositoryMetadata;
};

/** A request to attach a resource. Five of the seven kinds can be created; uploaded text files and media cannot. */
export type CreateResourceRequest = CreateRepositoryResource | CreateFreeTextResource | CreateGithubFileResource | CreateGithubIssueResource | CreateGithubPullRequestResource;

/** The name and content of a note. */
export type FreeTextMetadata = {
  /**
   * The name of the note, such as a file name.
   *
   * @example notes.txt
   */
  name: string;
  /**
   * The content of the note.
   *
   * @example Some helpful notes
   */
  text: string;
};

/** A note attached to a space. */
export type FreeTextResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example free_text
   */
  resource_type: "free_text";
  /** The metadata of this kind of resource. */
  metadata: FreeTextMetadata;
} & ResourceBase;

/** The repository, path and SHA of a file. */
export type GithubFileMetadata = {
  /**
   * The id of the repository that contains the file. `GET /repos/{owner}/{repo}` returns it as `id` (`gh api
   * repos/OWNER/REPO --jq .id`).
   *
   * @example 42
   */
  repository_id: number;
  /**
   * The path of the file, relative to the root of the repository.
   *
   * @example README.md
   */
  file_path: string;
  /**
   * The SHA of the file. GitHub does not document whether it expects a commit or a blob SHA. Omitting it is probably
   * allowed; that is inferred from GitHub's examples, not documented.
   *
   * @example 4f2e1c9ab83d5076e4c1f0a97d62b85e3c90d714
   */
  sha?: string;
};

/** A file from a repository, attached to a space. */
export type GithubFileResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example github_file
   */
  resource_type: "github_file";
  /** The metadata of this kind of resource. */
  metadata: GithubFileMetadata;
} & ResourceBase;

/** The repository and number of an issue. */
export type GithubIssueMetadata = {
  /**
   * The id of the repository that contains the issue. `GET /repos/{owner}/{repo}` returns it as `id` (`gh api
   * repos/OWNER/REPO --jq .id`). Inferred; not documented for these operations.
   *
   * @example 42
   */
  repository_id?: number;
  /**
   * The number of the issue, as shown in its URL. Inferred; not documented for these operations.
   *
   * @example 1347
   */
  number?: number;
};

/** An issue attached to a space. */
export type GithubIssueResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example github_issue
   */
  resource_type: "github_issue";
  /** The metadata of this kind of resource. */
  metadata: GithubIssueMetadata;
} & ResourceBase;

/** The repository and number of a pull request. */
export type GithubPullRequestMetadata = {
  /**
   * The id of the repository that contains the pull request. `GET /repos/{owner}/{repo}` returns it as `id` (`gh api
   * repos/OWNER/REPO --jq .id`). Inferred; not documented for these operations.
   *
   * @example 42
   */
  repository_id?: number;
  /**
   * The number of the pull request, as shown in its URL. Inferred; not documented for these operations.
   *
   * @example 1349
   */
  number?: number;
};

/** A pull request attached to a space. */
export type GithubPullRequestResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example github_pull_request
   */
  resource_type: "github_pull_request";
  /** The metadata of this kind of resource. */
  metadata: GithubPullRequestMetadata;
} & ResourceBase;

/** The location, media type and dimensions of an uploaded image or other media file. */
export type MediaContentMetadata = {
  /**
   * The id of the chat attachment that holds the content. Inferred; not documented for these operations.
   *
   * @example 9002
   */
  copilot_chat_attachment_id?: number;
  /**
   * The media type of the content. Inferred; not documented for these operations.
   *
   * @example image/png
   */
  media_type?: string;
  /**
   * The URL of the content. Inferred; not documented for these operations.
   *
   * @example https://github.com/user-attachments/assets/6e0f3c52-9d1b-4c07-8a64-2f5be71d90c3
   */
  url?: string;
  /**
   * The height of the content, presumably in pixels. Inferred; not documented for these operations.
   *
   * @example 720
   */
  height?: number;
  /**
   * The width of the content, presumably in pixels. Inferred; not documented for these operations.
   *
   * @example 1280
   */
  width?: number;
};

/** An uploaded image or other media file, attached to a space. It can be read through the API, but not created. */
export type MediaContentResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example media_content
   */
  resource_type: "media_content";
  /** The metadata of this kind of resource. */
  metadata: MediaContentMetadata;
} & ResourceBase;

/** The id of a repository. */
export type RepositoryMetadata = {
  /**
   * The id of the repository. `GET /repos/{owner}/{repo}` returns it as `id` (`gh api repos/OWNER/REPO --jq .id`).
   *
   * @example 42
   */
  repository_id: number;
};

/** A whole repository attached to a space. */
export type RepositoryResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example repository
   */
  resource_type: "repository";
  /** The metadata of this kind of resource. */
  metadata: RepositoryMetadata;
} & ResourceBase;

/**
 * A resource attached to a space. `resource_type` identifies its kind and determines the fields of `metadata`. GitHub
 * may add kinds, so handle unknown values.
 */
export type Resource = RepositoryResource | FreeTextResource | GithubFileResource | GithubIssueResource | GithubPullRequestResource | UploadedTextFileResource | MediaContentResource;

/** The fields that every kind of resource has. */
export type ResourceBase = {
  /**
   * The id of the resource. Pass it as `space_resource_id` to get, update or remove the resource.
   *
   * @example 1
   */
  id: number;
  /**
   * The id of the chat attachment behind the resource, or null if there is none.
   *
   * @example null
   */
  copilot_chat_attachment_id?: number | null;
  /**
   * When the resource was attached to the space.
   *
   * Format: date-time
   * @example 2025-01-01T00:00:00Z
   */
  created_at: string;
  /**
   * When the resource was last updated.
   *
   * Format: date-time
   * @example 2025-01-01T12:00:00Z
   */
  updated_at: string;
};

/** All resources of a space. The list has no pages. */
export type ResourceList = {
  /** Every resource attached to the space. Empty if there are none. */
  resources: Resource[];
};

/**
 * New metadata for a resource of any kind. Send every field of that kind: GitHub does not document whether omitted
 * fields are kept. The schema lists the fields of the kinds that can be created; GitHub documents the metadata as an
 * open object.
 */
export type ResourceMetadata = {
  /**
   * The name of a note.
   *
   * @example updated-notes.txt
   */
  name?: string;
  /**
   * The content of a note.
   *
   * @example Updated content
   */
  text?: string;
  /**
   * The id of the repository that is attached or that contains the file, issue or pull request. `GET
   * /repos/{owner}/{repo}` returns it as `id` (`gh api repos/OWNER/REPO --jq .id`). Inferred; not documented for these
   * operations.
   *
   * @example 42
   */
  repository_id?: number;
  /**
   * The path of a file, relative to the root of its repository. Inferred; not documented for these operations.
   *
   * @example README.md
   */
  file_path?: string;
  /**
   * The SHA of a file. Inferred; not documented for these operations.
   *
   * @example 4f2e1c9ab83d5076e4c1f0a97d62b85e3c90d714
   */
  sha?: string;
  /**
   * The number of an issue or pull request, as shown in its URL. Inferred; not documented for these operations.
   *
   * @example 1347
   */
  number?: number;
} & { [key: string]: unknown };

/** The new metadata of a resource. */
export type SetResourceRequest = {
  /** The new metadata. Its fields depend on the kind of resource. */
  metadata?: ResourceMetadata;
};

/** The name of an uploaded text file and the attachment that holds its content. */
export type UploadedTextFileMetadata = {
  /**
   * The id of the chat attachment that holds the content. Inferred; not documented for these operations.
   *
   * @example 9001
   */
  copilot_chat_attachment_id?: number;
  /**
   * The name of the file. Inferred; not documented for these operations.
   *
   * @example minutes.md
   */
  name?: string;
};

/** An uploaded text file attached to a space. It can be read through the API, but not created. */
export type UploadedTextFileResource = {
  /**
   * The kind of resource, which determines the fields of `metadata`.
   *
   * @example uploaded_text_file
   */
  resource_type: "uploaded_text_file";
  /** The metadata of this kind of resource. */
  metadata: UploadedTextFileMetadata;
} & ResourceBase;

/** The body of a 422 response. */
export type ValidationError = {
  /**
   * A human-readable error message.
   *
   * @example Validation Failed
   */
  message: string;
  /**
   * The URL of GitHub's documentation for the endpoint or the error.
   *
   * @example https://docs.github.com/rest/copilot-spaces/resources
   */
  documentation_url: string;
  /** The individual problems, if GitHub reports any. */
  errors?: ValidationErrorDetail[];
  /**
   * The HTTP status code, as a string. Inferred; not documented for 422 responses.
   *
   * @example 422
   */
  status?: string;
};

/** One problem with a request. */
export type ValidationErrorDetail = {
  /**
   * A machine-readable code. Known codes are `missing`, `missing_field`, `invalid`, `already_exists`, `unprocessable`
   * and `custom`; GitHub may add more.
   *
   * @example missing_field
   */
  code: string;
  /**
   * The type of object that has the problem.
   *
   * @example CopilotSpaceResource
   */
  resource?: string;
  /**
   * The field that has the problem.
   *
   * @example metadata
   */
  field?: string;
  /**
   * A human-readable explanation. Expect one with the code `custom`.
   *
   * @example metadata must not be empty
   */
  message?: string;
  /**
   * The position of the rejected item, if the request contains a list.
   *
   * @example 0
   */
  index?: number;
  /** The rejected value. */
  value?: string | number | string[] | null;
};

/**
 * A `Resource` of any kind, also of one that the API adds later. Every known kind is assignable to it. So is the value
 * in the `default` branch of a `switch` over all of them, which compiles when a kind is added, too.
 *
 * @example
 * const later: UnknownResource = resource;
 */
export type UnknownResource = Omit<Resource, "resource_type" | "metadata"> & {
    resource_type: string;
    metadata: { [field: string]: unknown };
};

export * from "./kinds.ts";
