/**
 * The folder of YAML routes: loaded at start, read again whenever a file is saved, and never by half. Knows Camel and
 * nothing of comments.
 */
package dragoman.routing;
