// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets/QApplication>

#include <benchmark/benchmark.h>

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::AddCustomContext("command",
                                "cmake --preset release -DTOURNEVIS_BENCH=ON && ninja -C build/release "
                                "tournevis_bench && build/release/bin/tournevis_bench");
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
