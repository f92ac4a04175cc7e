package org.backorder.sandbox.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One server as it is to run.
 *
 * @param name of the node, unique in the cluster
 * @param base its working directory
 * @param log where its output goes
 * @param pidFile where its number is noted for the next launcher
 * @param offset how far its auxiliary sockets are moved
 */
record ServerNode(
        String name,
        Path base,
        Path log,
        Path pidFile,
        int http,
        int management,
        int offset,
        List<String> jvmArguments,
        Map<String, String> environment) {
    @Override
    public String toString() {
        return "ServerNode[" + name + ", http " + http + "]"; // the environment holds passwords
    }
}
