package dragoman;

import dragoman.sandbox.Sandbox;

final class SandboxReport {
    private final Sandbox platform;
    private final Service service;

    SandboxReport(Sandbox platform, Service service) {
        this.platform = platform;
        this.service = service;
    }

    void startWhenTracked() {
        platform.letAudienceIn();
    }
}
